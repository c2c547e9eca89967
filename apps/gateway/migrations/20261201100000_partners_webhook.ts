import type { Migration } from '@gongqiao/database';

/** What is sent to partners' programs by ourselves, and what each of them asked for: a day at a time, with what it was refused. */
export const partnersWebhook: Migration = {
  name: '20261201100000_partners_webhook',
  up: [
    'alter table partners_client add column last_token_at timestamptz, add column feed_asked_at timestamptz, add column feed_until timestamptz',
    `create table partners_webhook (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      client_id uuid not null unique references partners_client,
      url text not null check (url <> ''),
      state text not null check (state in ('ACTIVE', 'PAUSED')),
      paused_because text,
      secret_number integer not null default 1 check (secret_number > 0),
      secret_since timestamptz not null,
      place text,
      told_until timestamptz,
      set_at timestamptz not null
    )`,
    'create index partners_webhook_set on partners_webhook (set_at, id)',
    `create table partners_delivery (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      webhook_id uuid not null references partners_webhook,
      kind text not null check (kind in ('CHANGES', 'TEST')),
      state text not null check (state in ('WAITING', 'DELIVERED', 'UNDELIVERED')),
      entries integer not null check (entries >= 0),
      body text not null,
      made_at timestamptz not null,
      attempts integer not null default 0,
      next_attempt_at timestamptz,
      last_attempt_at timestamptz,
      status integer,
      problem text,
      delivered_at timestamptz,
      check ((state = 'WAITING') = (next_attempt_at is not null) and (state = 'DELIVERED') = (delivered_at is not null))
    )`,
    // What falls due is asked for every other second.
    `create index partners_delivery_due on partners_delivery (next_attempt_at, id) where state = 'WAITING'`,
    'create index partners_delivery_webhook on partners_delivery (webhook_id, made_at, id)',
    'create index partners_delivery_made on partners_delivery (made_at, id)',
    `create table partners_usage (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      client_id uuid not null references partners_client,
      day date not null,
      requests integer not null,
      objects integer not null
    )`,
    'create unique index partners_usage_day on partners_usage (client_id, day)',
    `create table partners_refusal (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default 'administration',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      client_id uuid not null references partners_client,
      day date not null,
      code text not null,
      times integer not null,
      message text not null,
      last_at timestamptz not null
    )`,
    'create unique index partners_refusal_day on partners_refusal (client_id, day, code)',
    'create index partners_refusal_last on partners_refusal (client_id, last_at, id)',
  ],
  down: [
    'drop table partners_refusal, partners_usage, partners_delivery, partners_webhook',
    'alter table partners_client drop column last_token_at, drop column feed_asked_at, drop column feed_until',
  ],
};
