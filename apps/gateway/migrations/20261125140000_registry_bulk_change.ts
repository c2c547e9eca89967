import type { Migration } from '@gongqiao/database';

const common = `id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null`;

const bulkChange = `
create table registry_bulk_change (
  ${common},
  account_id text,
  author_name text not null,
  covers text not null,
  wishes text[] not null,
  wish jsonb not null,
  reason text not null,
  valid_since text,
  state text not null check (state in ('PREVIEWED', 'APPLIED', 'UNDONE')),
  total integer not null,
  tally jsonb not null,
  applied_at timestamptz,
  undone_at timestamptz
);
create index registry_bulk_change_created on registry_bulk_change (created_at, id);
create table registry_bulk_change_row (
  ${common},
  bulk_change_id uuid not null references registry_bulk_change on delete cascade,
  place integer not null,
  organization_id uuid references registry_organization on delete set null,
  name text not null,
  seen_version integer not null,
  outcome text not null check (outcome in ('CHANGE', 'SAME', 'REFUSED')),
  result text check (result in ('CHANGED', 'CONFLICT', 'UNDONE', 'KEPT')),
  message text,
  changes jsonb not null
);
create unique index registry_bulk_change_row_place on registry_bulk_change_row (bulk_change_id, place);
create index registry_bulk_change_row_organization on registry_bulk_change_row (organization_id)`;

/** One change to many organizations, with what it would do to each and what it did. */
export const registryBulkChange: Migration = {
  name: '20261125140000_registry_bulk_change',
  up: [bulkChange],
  down: ['drop table registry_bulk_change_row, registry_bulk_change'],
};
