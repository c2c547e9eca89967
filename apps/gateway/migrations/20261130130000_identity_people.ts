import type { Migration } from '@gongqiao/database';

/**
 * Accounts of persons who register by themselves: for an organization, before it is known which, or as a worker. Telephone numbers are sealed,
 * and found by a blind index; one number has at most one account on each side.
 */
export const identityPeople: Migration = {
  name: '20261130130000_identity_people',
  up: [
    "alter table identity_account add column kind text not null default 'STAFF' check (kind in ('STAFF', 'ORGANIZATION', 'WORKER'))",
    "update identity_account set kind = 'ORGANIZATION' where organization_id is not null",
    `alter table identity_account drop constraint identity_account_side,
      add constraint identity_account_side check ((organization_id is null or kind = 'ORGANIZATION') and (kind = 'STAFF' or (unit_id is null and department is null))),
      add column phone_masked text, add column phone_sealed text, add column phone_index text,
      add constraint identity_account_phone check (num_nulls(phone_masked, phone_sealed, phone_index) in (0, 3))`,
    'create unique index identity_account_phone_index on identity_account (phone_index, kind)',
    `create table identity_phone_code (
      phone_index text primary key,
      scope text not null default 'administration',
      code_hash text not null,
      sent_at timestamptz not null,
      tries integer not null,
      day date not null,
      sent integer not null
    )`,
  ],
  down: [
    'drop table identity_phone_code',
    'alter table identity_account drop constraint identity_account_side, drop column kind, drop column phone_masked, drop column phone_sealed, drop column phone_index',
    'alter table identity_account add constraint identity_account_side check (organization_id is null or (unit_id is null and department is null))',
  ],
};
