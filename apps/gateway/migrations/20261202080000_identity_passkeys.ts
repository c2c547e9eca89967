import type { Migration } from '@gongqiao/database';

/** Passkeys: public keys of devices, and what a device was asked to sign, good once. Adding and removing one ends the account's sessions. */
export const identityPasskeys: Migration = {
  name: '20261202080000_identity_passkeys',
  up: [
    'alter table identity_account add column passkeys integer check (passkeys > 0)',
    `create table identity_passkey (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      account_id uuid not null references identity_account on delete cascade,
      credential_id text not null unique,
      public_key text not null,
      counter bigint not null,
      backup_eligible boolean not null,
      backed_up boolean not null,
      transports text[] not null default '{}',
      device text not null check (device <> ''),
      last_used_at timestamptz
    )`,
    'create index identity_passkey_account on identity_passkey (account_id)',
    `create table identity_passkey_challenge (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      account_id uuid not null references identity_account on delete cascade,
      purpose text not null check (purpose in ('REGISTER', 'SIGN_IN', 'PROVE')),
      hash text not null unique,
      expires_at timestamptz not null
    )`,
    'create index identity_passkey_challenge_account on identity_passkey_challenge (account_id)',
    'create index identity_passkey_challenge_expires on identity_passkey_challenge (expires_at)',
    'drop trigger identity_account_changed on identity_account',
    `create trigger identity_account_changed after update on identity_account for each row
      when ((old.department, old.unit_id, old.organization_id, old.disabled_at, old.password_hash, old.second_factor_since, old.passkeys)
        is distinct from (new.department, new.unit_id, new.organization_id, new.disabled_at, new.password_hash, new.second_factor_since, new.passkeys))
      execute function identity_account_changed()`,
  ],
  down: [
    'drop table identity_passkey_challenge, identity_passkey',
    'drop trigger identity_account_changed on identity_account',
    `create trigger identity_account_changed after update on identity_account for each row
      when ((old.department, old.unit_id, old.organization_id, old.disabled_at, old.password_hash, old.second_factor_since)
        is distinct from (new.department, new.unit_id, new.organization_id, new.disabled_at, new.password_hash, new.second_factor_since))
      execute function identity_account_changed()`,
    'alter table identity_account drop column passkeys',
  ],
};
