import type { Migration } from '@gongqiao/database';
import { guarded, unguarded } from './row-security.ts';

/** Whose opinion is waited for in a case, who did something in it, and what colleagues said. */
export const decisionsHands: Migration = {
  name: '20261203140000_decisions_hands',
  up: [
    `alter table decisions_case add column actor_ids text[] not null default '{}', add column consulted_ids text[] not null default '{}', add column consulting boolean not null default false,
      add constraint decisions_case_consulting check (consulting = (consulted_ids <> '{}'))`,
    "create index decisions_case_consulted on decisions_case (due_on, entered_at, id) where closed_at is null and consulting",
    'create index decisions_case_actors on decisions_case using gin (actor_ids)',
    `create table decisions_consultation (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      case_id uuid not null references decisions_case,
      flow text not null,
      asked_by_id text not null,
      asked_by text not null,
      adviser_id text not null,
      adviser text not null,
      question text not null check (btrim(question) <> ''),
      answer text check (btrim(answer) <> ''),
      state text not null check (state in ('ASKED', 'ANSWERED', 'WITHDRAWN', 'OVERTAKEN')),
      asked_at timestamptz not null,
      answered_at timestamptz,
      check (asked_by_id <> adviser_id),
      check ((state = 'ANSWERED') = (answer is not null and answered_at is not null))
    )`,
    "create unique index decisions_consultation_open on decisions_consultation (case_id, adviser_id) where state = 'ASKED'",
    'create index decisions_consultation_case on decisions_consultation (case_id, asked_at, id)',
    'create index decisions_consultation_asked on decisions_consultation (asked_at, id)',
    ...guarded('decisions_consultation'),
  ],
  down: [
    ...unguarded('decisions_consultation'), 'drop table decisions_consultation', 'drop index decisions_case_actors', 'drop index decisions_case_consulted',
    'alter table decisions_case drop column actor_ids, drop column consulted_ids, drop column consulting',
  ],
};
