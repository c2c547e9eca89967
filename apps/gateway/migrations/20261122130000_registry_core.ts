import type { Migration } from '@gongqiao/database';

const rowColumns = `
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null`;

const region = `
create table registry_region (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('CITY', 'DISTRICT', 'COUNTY_CITY', 'FUNCTIONAL_ZONE')),
  parent_code text references registry_region,
  aliases text[] not null default '{}',
  former_codes text[] not null default '{}',
  streets text[] not null default '{}',
  scope text not null default ''
)`;

const organization = `
create table registry_organization (${rowColumns},
  name text not null check (name <> ''),
  former_names text[] not null default '{}',
  credit_code text check (credit_code <> ''),
  identifier_scheme text not null check (identifier_scheme in ('CN_USCC', 'PLATFORM')),
  code_override_reason text,
  kind text check (kind in ('SOCIAL_ASSOCIATION', 'SOCIAL_SERVICE_INSTITUTION', 'FOUNDATION', 'LAW_FIRM', 'GRASSROOTS_LEGAL_SERVICE', 'SOCIAL_ENTERPRISE', 'PRIMARY_UNION', 'COMMUNITY_GROUP', 'OTHER')),
  registration_status text check (registration_status in ('REGISTERED', 'FILED', 'UNREGISTERED', 'DISSOLVED')),
  registration_authority text,
  supervising_unit text,
  region_code text references registry_region,
  street text,
  founded_on text check (founded_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
  labour_domains text[] not null default '{}' check (labour_domains <@ array['EMPLOYMENT', 'SKILLS', 'INCOME_DISTRIBUTION', 'SOCIAL_SECURITY', 'SAFETY_HEALTH', 'DEMOCRATIC_RIGHTS', 'CULTURE']),
  other_domains text[] not null default '{}',
  full_time_staff integer check (full_time_staff >= 0),
  part_time_staff integer check (part_time_staff >= 0),
  volunteers integer check (volunteers >= 0),
  annual_income bigint check (annual_income >= 0),
  funding_sources text[] not null default '{}' check (funding_sources <@ array['MEMBERSHIP_DUES', 'DONATION', 'GOVERNMENT_PURCHASE', 'UNION_FUNDS', 'GOVERNMENT_SUBSIDY', 'SERVICE_INCOME', 'OTHER']),
  other_funding_sources text[] not null default '{}',
  activities text[] not null default '{}',
  methods text[] not null default '{}' check (methods <@ array['HOTLINE', 'ONLINE', 'HOME_VISIT', 'ON_SITE', 'CASE_WORK', 'LECTURE', 'PROJECT', 'OTHER']),
  other_methods text[] not null default '{}',
  assessment_level text check (assessment_level in ('A1', 'A2', 'A3', 'A4', 'A5')),
  has_union boolean,
  doubts text[] not null default '{}' check (doubts <@ array['CODE_INVALID', 'CODE_MISSING', 'NAME_DUPLICATE', 'REGION_UNKNOWN', 'DATE_AMBIGUOUS', 'NUMBER_APPROXIMATE', 'TEXT_SUSPICIOUS']),
  published boolean not null,
  sender_id uuid references identity_unit,
  name_key text not null,
  name_order text not null,
  batch_id text
)`;

// Lists are read by an order and the key, within a scope, a district or the public directory.
const organizationIndexes = `
create unique index registry_organization_credit_code_unique on registry_organization (credit_code) where code_override_reason is null;
create index registry_organization_credit_code on registry_organization (credit_code) where credit_code is not null;
create index registry_organization_name_key on registry_organization (name_key, region_code);
create index registry_organization_by_name on registry_organization (name_order, id);
create index registry_organization_by_scope on registry_organization (scope, name_order, id);
create index registry_organization_by_region on registry_organization (region_code, name_order, id);
create index registry_organization_directory on registry_organization (name_order, id) where published;
create index registry_organization_by_credit_code on registry_organization (coalesce(credit_code, ''), id);
create index registry_organization_by_founding on registry_organization (coalesce(founded_on, ''), id);
create index registry_organization_by_staff on registry_organization (coalesce(full_time_staff, -1), id);
create index registry_organization_by_volunteers on registry_organization (coalesce(volunteers, -1), id);
create index registry_organization_by_income on registry_organization (coalesce(annual_income, -1), id);
create index registry_organization_sender on registry_organization (sender_id) where sender_id is not null;
create index registry_organization_batch on registry_organization (batch_id) where batch_id is not null;
create index registry_organization_lists on registry_organization using gin (labour_domains, funding_sources, methods, activities, doubts)`;

// No row-level security here, ever: it would keep LIKE and @> from using the indexes. Ids and words only; rows are guarded where they are joined.
const searchWords = `
create table registry_search_words (
  organization_id uuid primary key references registry_organization on delete cascade,
  words text not null,
  pairs text[] not null
);
create index registry_search_words_words on registry_search_words using gin (words gin_trgm_ops);
create index registry_search_words_pairs on registry_search_words using gin (pairs)`;

const contact = `
create table registry_contact (${rowColumns},
  organization_id uuid not null references registry_organization on delete cascade,
  position text not null,
  office_phone text
);
create index registry_contact_organization on registry_contact (organization_id, position, id)`;

const importBatch = `
create table registry_import_batch (${rowColumns},
  file_name text not null,
  file_size integer not null,
  file_hash text not null,
  upload_id text not null,
  state text not null check (state in ('READING', 'READY', 'APPLYING', 'APPLIED', 'UNDONE', 'REFUSED')),
  message text,
  unit_id uuid references identity_unit,
  sender_name text not null,
  progress integer not null default 0,
  total integer not null default 0,
  layout jsonb not null default '{}',
  tally jsonb not null default '{}',
  applied_at timestamptz,
  undone_at timestamptz
);
create index registry_import_batch_time on registry_import_batch (created_at, id);
create index registry_import_batch_scope on registry_import_batch (scope, created_at, id);
create index registry_import_batch_file on registry_import_batch (file_hash)`;

const importRow = `
create table registry_import_row (${rowColumns},
  batch_id uuid not null references registry_import_batch on delete cascade,
  row_number integer not null,
  name text,
  outcome text not null check (outcome in ('CREATE', 'UPDATE', 'DUPLICATE', 'NEEDS_REVIEW', 'REJECT')),
  relates_to_row integer,
  relates_to_id uuid references registry_organization on delete set null,
  outside_scope boolean not null,
  findings jsonb not null,
  content jsonb not null,
  present jsonb,
  decision text check (decision in ('TAKE', 'SKIP')),
  decision_reason text,
  result text check (result in ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'WAITING')),
  organization_id uuid references registry_organization on delete set null
);
create unique index registry_import_row_number on registry_import_row (batch_id, row_number);
create index registry_import_row_outcome on registry_import_row (batch_id, outcome, row_number);
create index registry_import_row_relates on registry_import_row (relates_to_id) where relates_to_id is not null;
create index registry_import_row_organization on registry_import_row (organization_id) where organization_id is not null`;

export const registryCore: Migration = {
  name: '20261122130000_registry_core',
  up: [region, organization, organizationIndexes, searchWords, contact, importBatch, importRow],
  down: ['drop table registry_import_row, registry_import_batch, registry_contact, registry_search_words, registry_organization, registry_region'],
};
