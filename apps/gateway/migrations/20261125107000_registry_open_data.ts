import type { Migration } from '@gongqiao/database';

/** Monthly editions of the public directory; what was published stays as it was. */
export const registryOpenData: Migration = {
  name: '20261125107000_registry_open_data',
  up: [
    `create table registry_open_data_edition (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      month text not null unique check (month ~ '^\\d{4}-\\d\\d$'),
      made_at timestamptz not null,
      organizations integer not null,
      valid boolean not null,
      file_list jsonb not null
    )`,
    'create index registry_open_data_edition_by_month on registry_open_data_edition (month, id)',
    `create table registry_open_data_chunk (
      edition_id uuid not null,
      name text not null,
      ordinal integer not null,
      bytes bytea not null,
      scope text not null default '',
      primary key (edition_id, name, ordinal)
    )`,
    'alter table registry_open_data_chunk alter column bytes set storage external',
  ],
  down: ['drop table registry_open_data_chunk, registry_open_data_edition'],
};
