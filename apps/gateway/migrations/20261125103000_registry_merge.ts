import type { Migration } from '@gongqiao/database';

const merge = `
create table registry_merge (
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  survivor_id uuid not null references registry_organization on delete cascade,
  absorbed_id uuid not null references registry_organization on delete cascade,
  absorbed_name text not null,
  absorbed_code text,
  state text not null check (state in ('MERGED', 'SEPARATED')),
  reason text not null,
  merged_by text not null,
  merged_at timestamptz not null,
  separated_by text,
  separated_at timestamptz,
  taken text[] not null default '{}',
  changes jsonb not null,
  moved jsonb not null
);
create index registry_merge_survivor on registry_merge (survivor_id, merged_at, id);
create index registry_merge_absorbed on registry_merge (absorbed_id)`;

/** Two records of one organization become one, found under both names and codes, and can be separated again. */
export const registryMerge: Migration = {
  name: '20261125103000_registry_merge',
  up: [
    `alter table registry_organization add former_codes text[] not null default '{}', add merged_into_id uuid references registry_organization`,
    'create index registry_organization_former_codes on registry_organization using gin (former_codes)',
    'create index registry_organization_merged_into on registry_organization (merged_into_id) where merged_into_id is not null',
    'drop index registry_organization_credit_code_unique',
    'create unique index registry_organization_credit_code_unique on registry_organization (credit_code) where code_override_reason is null and merged_into_id is null',
    merge,
  ],
  down: [
    'drop table registry_merge',
    'drop index registry_organization_credit_code_unique',
    'create unique index registry_organization_credit_code_unique on registry_organization (credit_code) where code_override_reason is null',
    'alter table registry_organization drop column merged_into_id, drop column former_codes',
  ],
};
