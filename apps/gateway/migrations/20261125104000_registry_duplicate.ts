import type { Migration } from '@gongqiao/database';

const duplicate = `
create table registry_duplicate (
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  first_id uuid not null references registry_organization on delete cascade,
  second_id uuid not null references registry_organization on delete cascade,
  score integer not null,
  found_grounds jsonb not null,
  state text not null check (state in ('OPEN', 'DISTINCT', 'MERGED')),
  decision_reason text,
  decided_by text,
  decided_at timestamptz,
  unique (first_id, second_id),
  check (first_id < second_id)
);
create index registry_duplicate_second on registry_duplicate (second_id);
create index registry_duplicate_by_score on registry_duplicate (score, id);
create table registry_duplicate_search (
  id text primary key,
  scope text not null default '',
  until timestamptz
);
create index registry_contact_phone on registry_contact (office_phone) where office_phone is not null`;

/** Records that may be one organization, until when they were looked for. */
export const registryDuplicate: Migration = {
  name: '20261125104000_registry_duplicate',
  up: [duplicate],
  down: ['drop index registry_contact_phone', 'drop table registry_duplicate_search, registry_duplicate'],
};
