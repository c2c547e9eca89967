import type { Migration } from '@gongqiao/database';

/** What an account may do is what it was granted, from a day to a day. Whatever is granted or taken away ends its sessions; days that come and go are looked at with each session. */
export const identityGrants: Migration = {
  name: '20261125200000_identity_grants',
  up: [
    `create table identity_grant (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      account_id uuid not null references identity_account on delete cascade,
      role text not null,
      valid_from date not null,
      valid_to date,
      delegator_id uuid references identity_account on delete cascade,
      state text not null,
      grounds text not null,
      requested_at timestamptz not null,
      requested_by text not null,
      requested_by_id text,
      decided_by text,
      decision_reason text,
      decided_at timestamptz,
      check (valid_to >= valid_from),
      check (delegator_id is null or (valid_to is not null and delegator_id <> account_id))
    )`,
    'create index identity_grant_account on identity_grant (account_id)',
    'create index identity_grant_delegator on identity_grant (delegator_id) where delegator_id is not null',
    'create index identity_grant_requested on identity_grant (requested_at, id)',
    `insert into identity_grant (id, created_at, updated_at, account_id, role, valid_from, state, grounds, requested_at, requested_by, decided_by, decided_at)
      select gen_random_uuid(), now(), now(), a.id, r, (a.created_at at time zone 'Asia/Shanghai')::date, 'CONFIRMED', '建立账号时授予', a.created_at, '系统', '系统', now() from identity_account a, unnest(a.roles) r`,
    'drop trigger identity_account_changed on identity_account',
    "alter table identity_account alter column scope set default 'administration'",
    "update identity_account set scope = 'administration'",
    'alter table identity_account drop column roles, add column password_temporary_until timestamptz',
    `create trigger identity_account_changed after update on identity_account for each row
      when ((old.department, old.unit_id, old.organization_id, old.disabled_at, old.password_hash) is distinct from (new.department, new.unit_id, new.organization_id, new.disabled_at, new.password_hash))
      execute function identity_account_changed()`,
    // A delegation holds as long as the delegator holds the role by himself.
    `create function identity_roles(account uuid, day date) returns text[] stable language sql as $$
      with own as (
        select g.account_id, g.role, g.delegator_id from identity_grant g
        where g.state = 'CONFIRMED' and g.valid_from <= day and (g.valid_to is null or g.valid_to >= day))
      select coalesce(array_agg(distinct o.role order by o.role), '{}') from own o
      where o.account_id = account and (o.delegator_id is null or exists (
        select 1 from own d join identity_account a on a.id = d.account_id where d.account_id = o.delegator_id and d.role = o.role and d.delegator_id is null and a.disabled_at is null))
    $$`,
    `create function identity_grant_changed() returns trigger language plpgsql as $$
    begin
      delete from identity_session s using (select coalesce(new.account_id, old.account_id) as id) g
        where s.account_id = g.id or s.account_id in (select d.account_id from identity_grant d where d.delegator_id = g.id and d.state = 'CONFIRMED');
      return null;
    end $$`,
    "alter table identity_session add column device text not null default ''",
    `create table identity_attempt (
      key text primary key,
      scope text not null default 'administration',
      failures integer not null,
      last_at timestamptz not null
    )`,
    `create trigger identity_grant_changed after insert or delete or update of state, role, valid_from, valid_to, account_id on identity_grant for each row execute function identity_grant_changed()`,
  ],
  down: [
    "alter table identity_account add column roles text[] not null default '{}', drop column password_temporary_until",
    "update identity_account a set roles = identity_roles(a.id, (now() at time zone 'Asia/Shanghai')::date)",
    "alter table identity_account alter column scope set default ''",
    'drop table identity_attempt',
    'alter table identity_session drop column device',
    'drop table identity_grant',
    'drop function identity_grant_changed(), identity_roles(uuid, date)',
    'drop trigger identity_account_changed on identity_account',
    `create trigger identity_account_changed after update on identity_account for each row
      when ((old.roles, old.department, old.unit_id, old.organization_id, old.disabled_at, old.password_hash)
        is distinct from (new.roles, new.department, new.unit_id, new.organization_id, new.disabled_at, new.password_hash))
      execute function identity_account_changed()`,
    'alter table identity_account alter column roles drop default',
  ],
};
