import type { Migration } from '@gongqiao/database';
import { guarded, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;

/** How long documents are kept: which have run out, what was done with them, and which are needed longer. */
export const documentsRetention: Migration = {
  name: '20261204100000_documents_retention',
  up: [
    'alter table documents_document add column destroyed_at timestamptz',
    `create table retention_expired_document (${row},
      document_id uuid not null unique references documents_document,
      holder_type text not null,
      holder_id uuid not null,
      subject_type text not null,
      subject_id uuid not null,
      rule_id uuid not null references rules_rule,
      closed_on date not null,
      due_on date not null check (due_on >= closed_on),
      extended_to date,
      state text not null check (state in ('LISTED', 'EXTENDED', 'ASIDE', 'DESTROYED')),
      reason text check (reason <> ''),
      settled_by text,
      settled_at timestamptz,
      check (state <> 'EXTENDED' or extended_to is not null),
      check (state not in ('EXTENDED', 'DESTROYED') or (reason is not null and settled_by is not null and settled_at is not null))
    )`,
    'create index retention_expired_document_due on retention_expired_document (due_on, id)',
    'create index retention_expired_document_listed on retention_expired_document (id) where state = \'LISTED\'',
    ...guarded('retention_expired_document'),
    `create table retention_hold (${row},
      holder_type text not null,
      holder_id uuid not null,
      reason text not null check (reason <> ''),
      held_by text not null,
      held_at timestamptz not null,
      release_reason text check (release_reason <> ''),
      released_at timestamptz,
      check ((release_reason is null) = (released_at is null))
    )`,
    'create unique index retention_hold_one on retention_hold (holder_id) where released_at is null',
    'create index retention_hold_at on retention_hold (held_at, id)',
    ...guarded('retention_hold'),
  ],
  down: [
    ...unguarded('retention_hold'), 'drop table retention_hold', ...unguarded('retention_expired_document'), 'drop table retention_expired_document',
    'alter table documents_document drop column destroyed_at',
  ],
};
