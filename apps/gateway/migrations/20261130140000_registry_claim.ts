import type { Migration } from '@gongqiao/database';

/** Somebody who registered claims an organization's record, and a clerk verifies it. */
export const registryClaim: Migration = {
  name: '20261130140000_registry_claim',
  up: [
    `create table registry_claim (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      account_id text not null,
      applicant_name text not null,
      applicant_phone text,
      post text not null check (post <> ''),
      stated_name text not null check (stated_name <> ''),
      stated_code text,
      region_code text not null references registry_region (code),
      remark text,
      organization_id uuid references registry_organization,
      state text not null check (state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
      submitted_at timestamptz not null,
      answer text check (answer <> ''),
      answered_by text,
      answered_at timestamptz,
      check (stated_code is not null or remark is not null),
      check (state <> 'ACCEPTED' or organization_id is not null),
      check (state not in ('RETURNED', 'ACCEPTED', 'DECLINED') or answer is not null)
    )`,
    'create index registry_claim_by_time on registry_claim (submitted_at, id)',
    'create index registry_claim_scope on registry_claim (scope, submitted_at, id)',
    'create index registry_claim_organization on registry_claim (organization_id, submitted_at, id) where organization_id is not null',
    'create index registry_claim_account on registry_claim (account_id, submitted_at, id)',
    "create unique index registry_claim_open on registry_claim (account_id) where state in ('SUBMITTED', 'RETURNED')",
  ],
  down: ['drop table registry_claim'],
};
