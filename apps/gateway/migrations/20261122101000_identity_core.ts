import type { Migration } from '@gongqiao/database';

const rowColumns = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;

/** Units, accounts and sessions. Whatever path a change takes, the triggers end sessions and tell every gateway. */
export const identityCore: Migration = {
  name: '20261122101000_identity_core',
  up: [
    `create table identity_unit (${rowColumns},
      code text not null unique,
      name text not null,
      kind text not null,
      parent_id uuid references identity_unit,
      region_code text
    )`,
    'create index identity_unit_parent on identity_unit (parent_id)',
    `create table identity_account (${rowColumns},
      account text not null unique check (account = lower(account)),
      display_name text not null,
      password_hash text not null,
      department text,
      unit_id uuid references identity_unit,
      organization_id text,
      roles text[] not null,
      disabled_at timestamptz
    )`,
    'create index identity_account_unit on identity_account (unit_id)',
    `create table identity_session (
      id uuid primary key,
      token_hash text not null unique,
      account_id uuid not null references identity_account on delete cascade,
      scope text not null default '',
      created_at timestamptz not null,
      last_seen_at timestamptz not null
    )`,
    'create index identity_session_account on identity_session (account_id)',
    'create index identity_session_last_seen on identity_session (last_seen_at)',
    `create function identity_session_ended() returns trigger language plpgsql as $$
    begin
      perform pg_notify('identity_session', old.id::text);
      return null;
    end $$`,
    'create trigger identity_session_ended after delete on identity_session for each row execute function identity_session_ended()',
    `create function identity_account_changed() returns trigger language plpgsql as $$
    begin
      delete from identity_session where account_id = new.id;
      return null;
    end $$`,
    `create trigger identity_account_changed after update on identity_account for each row
      when ((old.roles, old.department, old.unit_id, old.organization_id, old.disabled_at, old.password_hash)
        is distinct from (new.roles, new.department, new.unit_id, new.organization_id, new.disabled_at, new.password_hash))
      execute function identity_account_changed()`,
    `create function identity_unit_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('identity_session', '*');
      return null;
    end $$`,
    `create trigger identity_unit_changed after update on identity_unit for each row
      when ((old.kind, old.region_code) is distinct from (new.kind, new.region_code)) execute function identity_unit_changed()`,
    'create trigger identity_session_emptied after truncate on identity_session for each statement execute function identity_unit_changed()',
  ],
  down: [
    'drop table identity_session, identity_account, identity_unit',
    'drop function identity_session_ended(), identity_account_changed(), identity_unit_changed()',
  ],
};
