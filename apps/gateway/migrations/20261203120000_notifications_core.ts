import type { Migration } from '@gongqiao/database';
import { EVERYWHERE, guarded, ownedBy, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null`;
const kinds = "text[] check (%s <@ array['DECISION', 'TURN', 'REMINDER', 'COPY', 'INFORMATION'])";
const kindsOf = (column: string): string => `${column} ${kinds.replace('%s', column)}`;

// An inbox is read by its owner, whatever anybody's scope: who holds the whole city does not. The system has no account; a step of a command across scopes has none either.
const ownOnly = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `create policy own_only on ${table} using (${ownedBy('account_id', 'account')} or (${EVERYWHERE} and (select app_key('account') is null)))`,
];
const openOwn = (table: string): string[] => [`drop policy own_only on ${table}`, `alter table ${table} disable row level security`];

/** What accounts are told, by which ways it goes out, and what each of them chose. */
export const notificationsCore: Migration = {
  name: '20261203120000_notifications_core',
  up: [
    `create table notifications_message (${row},
      scope text not null,
      account_id uuid not null references identity_account,
      key text not null check (key <> ''),
      kind text not null check (kind in ('DECISION', 'TURN', 'REMINDER', 'COPY', 'INFORMATION')),
      title text not null check (title <> ''),
      text text not null,
      subject_type text,
      subject_id uuid,
      told_at timestamptz not null,
      read_at timestamptz,
      check ((subject_type is null) = (subject_id is null))
    )`,
    // Told twice, it stands once.
    'create unique index notifications_message_once on notifications_message (account_id, key)',
    'create index notifications_message_told on notifications_message (account_id, told_at, id)',
    'create index notifications_message_unread on notifications_message (account_id) where read_at is null',
    'create index notifications_message_old on notifications_message (told_at, id)',
    `create table notifications_delivery (${row},
      scope text not null default 'administration',
      message_id uuid not null references notifications_message on delete cascade,
      channel text not null check (channel in ('MAIL', 'SMS', 'WECOM')),
      state text not null check (state in ('PENDING', 'SENT', 'FAILED', 'DEAD')),
      digest_on date check (digest_on is null or channel = 'MAIL'),
      attempts integer not null default 0 check (attempts >= 0),
      next_at timestamptz,
      last_at timestamptz,
      problem text check (problem in ('UNREACHABLE', 'BUSY', 'REJECTED', 'ADDRESS_REFUSED', 'ADDRESS_MISSING')),
      check ((state in ('PENDING', 'FAILED')) = (next_at is not null))
    )`,
    'create unique index notifications_delivery_once on notifications_delivery (message_id, channel)',
    // What falls due is asked for every few seconds.
    "create index notifications_delivery_due on notifications_delivery (channel, next_at, id) where state in ('PENDING', 'FAILED')",
    "create index notifications_delivery_next on notifications_delivery ((case when next_at is null then '-infinity'::timestamptz else next_at end), id) where state <> 'SENT'",
    "create index notifications_delivery_last on notifications_delivery ((case when last_at is null then '-infinity'::timestamptz else last_at end), id) where state <> 'SENT'",
    `create table notifications_preference (${row},
      scope text not null,
      account_id uuid not null unique references identity_account,
      mail_sealed text,
      mail_masked text,
      mail_confirmed_at timestamptz,
      ${kindsOf('mail_kinds')},
      ${kindsOf('sms_kinds')},
      ${kindsOf('wecom_kinds')},
      digest text not null default 'NONE' check (digest in ('NONE', 'DAILY')),
      quiet_from integer check (quiet_from between 0 and 23),
      quiet_to integer check (quiet_to between 0 and 23),
      check ((mail_sealed is null) = (mail_masked is null) and (mail_sealed is null) = (mail_confirmed_at is null)),
      check ((quiet_from is null) = (quiet_to is null))
    )`,
    ...ownOnly('notifications_message'),
    ...guarded('notifications_delivery'),
    ...ownOnly('notifications_preference'),
  ],
  down: [
    ...openOwn('notifications_preference'), ...unguarded('notifications_delivery'), ...openOwn('notifications_message'),
    'drop table notifications_preference', 'drop table notifications_delivery', 'drop table notifications_message',
  ],
};
