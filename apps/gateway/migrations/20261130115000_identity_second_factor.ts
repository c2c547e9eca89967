import type { Migration } from '@gongqiao/database';

/** Second factors: secrets sealed under a key that is not here, codes used once, recovery codes as hashes. Setting one up, replacing or losing it ends the account's sessions. */
export const identitySecondFactor: Migration = {
  name: '20261130115000_identity_second_factor',
  up: [
    'alter table identity_account add column second_factor_since timestamptz',
    `create table identity_factor (
      account_id uuid primary key references identity_account on delete cascade,
      scope text not null default 'administration',
      key_id text not null,
      sealed text not null,
      last_step bigint not null,
      created_at timestamptz not null
    )`,
    `create table identity_recovery_code (
      account_id uuid not null references identity_factor on delete cascade,
      hash text not null,
      scope text not null default 'administration',
      used_at timestamptz,
      primary key (account_id, hash)
    )`,
    'drop trigger identity_account_changed on identity_account',
    `create trigger identity_account_changed after update on identity_account for each row
      when ((old.department, old.unit_id, old.organization_id, old.disabled_at, old.password_hash, old.second_factor_since)
        is distinct from (new.department, new.unit_id, new.organization_id, new.disabled_at, new.password_hash, new.second_factor_since))
      execute function identity_account_changed()`,
  ],
  down: [
    'drop table identity_recovery_code, identity_factor',
    'drop trigger identity_account_changed on identity_account',
    `create trigger identity_account_changed after update on identity_account for each row
      when ((old.department, old.unit_id, old.organization_id, old.disabled_at, old.password_hash) is distinct from (new.department, new.unit_id, new.organization_id, new.disabled_at, new.password_hash))
      execute function identity_account_changed()`,
    'alter table identity_account drop column second_factor_since',
  ],
};
