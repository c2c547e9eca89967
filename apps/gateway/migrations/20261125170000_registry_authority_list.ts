import type { Migration } from '@gongqiao/database';

const KINDS = "('ANNUAL_REPORT', 'ABNORMAL_ACTIVITY', 'SERIOUS_VIOLATION')";

const list = `
create table registry_authority_list (
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  kind text not null check (kind in ${KINDS}),
  authority text not null check (authority <> ''),
  source_url text not null,
  as_of date not null,
  report_year integer,
  complete boolean not null,
  file_name text not null,
  file_hash text not null,
  total integer not null,
  matched integer not null,
  unmatched integer not null,
  ended integer not null default 0,
  sender_name text not null
);
create index registry_authority_list_by_date on registry_authority_list (as_of, id);
create index registry_authority_list_hash on registry_authority_list (file_hash);
create index registry_authority_list_complete on registry_authority_list (kind, authority, as_of) where complete`;

// Of organizations that are known, and of nobody else.
const listing = `
create table registry_authority_listing (
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  organization_id uuid not null references registry_organization on delete cascade,
  kind text not null check (kind in ${KINDS}),
  authority text not null check (authority <> ''),
  report_year integer,
  result text check (result in ('SUBMITTED', 'LATE', 'NOT_SUBMITTED', 'QUALIFIED', 'PARTLY_QUALIFIED', 'UNQUALIFIED')),
  listed_on text check (listed_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
  reason text,
  removed_on text check (removed_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
  source_url text not null,
  as_of date not null,
  copied_at timestamptz not null,
  expires_on date not null,
  ended_on text check (ended_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
  ended_by text check (ended_by in ('REMOVAL_DATE', 'ABSENT_FROM_FULL_LIST')),
  check ((ended_on is null) = (ended_by is null))
);
create index registry_authority_listing_organization on registry_authority_listing (organization_id, kind);
create index registry_authority_listing_list on registry_authority_listing (kind, authority, report_year)`;

/** Copies of the lists that registration authorities publish, and what they say of organizations. */
export const registryAuthorityList: Migration = { name: '20261125170000_registry_authority_list', up: [list, listing], down: ['drop table registry_authority_listing, registry_authority_list'] };
