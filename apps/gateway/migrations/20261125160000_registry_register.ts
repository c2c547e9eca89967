import type { Migration } from '@gongqiao/database';

const file = `
create table registry_register_file (
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  file_name text not null,
  file_size integer not null,
  file_hash text not null default '',
  as_of date not null,
  basis text not null check (basis <> ''),
  state text not null check (state in ('READING', 'COMPARED', 'REFUSED')),
  message text,
  sender_name text not null,
  progress integer not null default 0,
  total integer not null default 0,
  tally jsonb not null default '{}'
);
create index registry_register_file_by_date on registry_register_file (as_of, id)`;

// Rows of the file that is just compared; nothing of them is kept afterwards.
const row = `
create table registry_register_row (
  file_id uuid not null references registry_register_file on delete cascade,
  scope text not null default '',
  credit_code text not null,
  name text not null,
  name_key text not null,
  kind text,
  registration_status text,
  registration_authority text,
  supervising_unit text,
  region text,
  founded_on text,
  organization_id uuid,
  primary key (file_id, credit_code)
)`;

const finding = `
create table registry_register_finding (
  id uuid primary key,
  version integer not null default 1,
  scope text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  file_id uuid not null references registry_register_file on delete cascade,
  kind text not null check (kind in ('NEW', 'SAME_NAME', 'CANCELLED', 'RENAMED', 'MOVED', 'DIFFERENT', 'ABSENT')),
  credit_code text not null,
  name text not null,
  organization_id uuid references registry_organization on delete cascade,
  stated jsonb not null,
  state text not null check (state in ('OPEN', 'NOTED', 'STATED', 'ACCEPTED', 'DISMISSED', 'SUPERSEDED')),
  decision_reason text,
  decided_by text,
  decided_at timestamptz
);
create index registry_register_finding_by_name on registry_register_finding (name, id);
create index registry_register_finding_file on registry_register_finding (file_id, kind, name, id);
create index registry_register_finding_code on registry_register_finding (credit_code, kind);
create index registry_register_finding_organization on registry_register_finding (organization_id)`;

/** The monthly files of the civil-affairs register, and what they say otherwise than the registry. */
export const registryRegister: Migration = {
  name: '20261125160000_registry_register',
  up: [
    file, row, finding,
    'alter table registry_statement add finding_id uuid references registry_register_finding on delete set null',
    'create index registry_statement_finding on registry_statement (finding_id, stated_at, id) where finding_id is not null',
  ],
  down: ['alter table registry_statement drop column finding_id', 'drop table registry_register_finding, registry_register_row, registry_register_file'],
};
