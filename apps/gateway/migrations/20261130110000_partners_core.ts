import type { Migration } from '@gongqiao/database';

/** What is shared with partners, by which of their programs, and what the token server has to remember. */
export const partnersCore: Migration = {
  name: '20261130110000_partners_core',
  up: [
    `create table partners_agreement (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      partner text not null,
      kind text not null,
      purpose text not null,
      scopes text[] not null,
      valid_from date not null,
      valid_to date not null,
      budget integer not null check (budget > 0),
      state text not null,
      requested_at timestamptz not null,
      requested_by text not null,
      requested_by_id text,
      decided_by text,
      decision_reason text,
      decided_at timestamptz,
      check (valid_to >= valid_from)
    )`,
    'create index partners_agreement_requested on partners_agreement (requested_at, id)',
    `create table partners_client (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      agreement_id uuid not null references partners_agreement,
      title text not null,
      client_id text not null unique,
      method text not null,
      secret_hash text,
      keys jsonb,
      opened_at timestamptz not null,
      closed_at timestamptz,
      last_used_at timestamptz,
      spent_since timestamptz,
      spent integer not null default 0,
      check ((method = 'SECRET') = (secret_hash is not null) and (method = 'PRIVATE_KEY_JWT') = (keys is not null))
    )`,
    'create index partners_client_agreement on partners_client (agreement_id)',
    'create index partners_client_opened on partners_client (opened_at, id)',
    // What was used once: assertions, by which programs prove themselves, are not taken twice.
    `create table partners_used (
      model text not null,
      key text not null,
      scope text not null default 'administration',
      payload jsonb not null,
      expires_at timestamptz not null,
      primary key (model, key)
    )`,
    'create index partners_used_expires on partners_used (expires_at)',
  ],
  down: ['drop table partners_used', 'drop table partners_client', 'drop table partners_agreement'],
};
