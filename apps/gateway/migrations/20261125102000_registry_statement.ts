import type { Migration } from '@gongqiao/database';

const statement = `
create table registry_statement (
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  organization_id uuid not null references registry_organization on delete cascade,
  field text not null,
  value jsonb not null,
  source text not null check (source in ('STAFF', 'IMPORT', 'SURVEY', 'SELF_REPORT', 'REGISTER', 'CORRECTION', 'SYSTEM')),
  origin text,
  valid_since text check (valid_since ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
  stated_by text not null,
  stated_at timestamptz not null,
  batch_id text,
  state text not null check (state in ('OPEN', 'ADOPTED', 'KEPT', 'PAST')),
  decision_reason text,
  decided_by text,
  decided_at timestamptz
);
create index registry_statement_organization on registry_statement (organization_id, stated_at, id);
create index registry_statement_by_time on registry_statement (stated_at, id);
create index registry_statement_open on registry_statement (scope, stated_at, id) where state = 'OPEN';
create index registry_statement_batch on registry_statement (batch_id) where batch_id is not null`;

/** What sources say otherwise than what stands, and of which time a list tells. */
export const registryStatement: Migration = {
  name: '20261125102000_registry_statement',
  up: [
    statement,
    `alter table registry_import_batch add as_of text check (as_of ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$')`,
    "alter table registry_import_row add disputed text[] not null default '{}'",
  ],
  down: ['alter table registry_import_row drop column disputed', 'alter table registry_import_batch drop column as_of', 'drop table registry_statement'],
};
