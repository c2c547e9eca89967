import type { Migration } from '@gongqiao/database';

/** What somebody asks to be corrected in an organization's record, and what was decided. */
export const registryCorrectionRequest: Migration = {
  name: '20261125131000_registry_correction_request',
  up: [
    `create table registry_correction_request (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      organization_id uuid not null references registry_organization,
      organization_name text not null,
      requester_kind text not null check (requester_kind in ('UNIT', 'DEPARTMENT', 'ORGANIZATION')),
      requester_name text not null,
      account_id text,
      unit_id uuid references identity_unit,
      department text check (department in ('LEGAL_AFFAIRS', 'GENERAL_OFFICE', 'POLICY_RESEARCH', 'ORGANIZATION', 'PUBLICITY', 'LABOUR_PROTECTION', 'RIGHTS_PROTECTION', 'GRASSROOTS', 'WOMEN_WORKERS', 'FINANCE', 'ASSETS', 'AUDIT_OFFICE')),
      organization_version integer not null,
      asked jsonb not null check (asked <> '{}'),
      before jsonb not null,
      grounds text not null check (grounds <> ''),
      valid_since text check (valid_since ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
      state text not null check (state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
      submitted_at timestamptz not null,
      accepted text[] not null default '{}',
      answer text check (answer <> ''),
      answered_by text,
      answered_at timestamptz,
      seen_at timestamptz,
      check (num_nonnulls(unit_id, department) <= 1)
    )`,
    // Lists are read by the time of submission and the key: across the city, within a scope, of a requester, of an organization; those to decide are few.
    'create index registry_correction_request_by_time on registry_correction_request (submitted_at, id)',
    'create index registry_correction_request_scope on registry_correction_request (scope, submitted_at, id)',
    'create index registry_correction_request_organization on registry_correction_request (organization_id, submitted_at, id)',
    'create index registry_correction_request_unit on registry_correction_request (unit_id, submitted_at, id) where unit_id is not null',
    "create index registry_correction_request_open on registry_correction_request (submitted_at, id) where state = 'SUBMITTED'",
  ],
  down: ['drop table registry_correction_request'],
};
