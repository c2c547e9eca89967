import type { Migration } from '@gongqiao/database';
import { type Guard, guarded, ownedBy, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      flow text not null,
      organization_id uuid,
      account_id text`;
const clock = `
      due_on date,
      provisional boolean not null,
      rule_id uuid references rules_rule`;
const turn = "turn text not null check (turn in ('UNION', 'APPLICANT', 'NOBODY'))";

// Whoever it is about may see it, move it on by an action of theirs, and leave a decision upon it that follows by itself.
const own: Guard = { own: `${ownedBy('organization_id', 'organization')} or ${ownedBy('account_id', 'account', 'text')}` };
const tables = ['decisions_case', 'decisions_stage', 'decisions_decision', 'decisions_appeal'];

/** Whose turn it is in everything that goes on, until when; what was decided, why; and what is looked at again. */
export const decisionsCore: Migration = {
  name: '20261202120000_decisions_core',
  up: [
    `create table decisions_case (${row},
      subject_type text not null,
      subject_id uuid not null,
      title text not null,
      applicant_name text not null,
      state text not null,
      ${turn},
      awaits text[] not null default '{}',
      assignee_id text,
      assignee_name text,
      rules_on date not null,
      opened_at timestamptz not null,
      entered_at timestamptz not null,${clock},
      paused_on date,
      closed_at timestamptz,
      check ((turn = 'NOBODY') = (closed_at is not null)),
      check ((turn = 'UNION') = (awaits <> '{}')),
      check ((due_on is null) = (rule_id is null)),
      check (paused_on is null or due_on is not null)
    )`,
    'create unique index decisions_case_subject on decisions_case (subject_id, subject_type)',
    // What waits for somebody is counted and listed from this alone.
    `create index decisions_case_open on decisions_case (due_on, entered_at, id) include (scope, turn, awaits, assignee_id, paused_on, flow, organization_id, account_id) where closed_at is null`,
    'create index decisions_case_latest on decisions_case (entered_at desc, id desc) where closed_at is null',
    'create index decisions_case_scope on decisions_case (scope, due_on, entered_at, id) where closed_at is null',
    'create index decisions_case_entered on decisions_case (entered_at, id)',
    'create index decisions_case_opened on decisions_case (opened_at, id)',
    "create index decisions_case_due on decisions_case ((case when due_on is null then 'infinity'::date else due_on end), id)",
    "create index decisions_case_closed on decisions_case ((case when closed_at is null then '-infinity'::timestamptz else closed_at end), id)",
    'create index decisions_case_organization on decisions_case (organization_id, entered_at, id) where organization_id is not null',
    'create index decisions_case_account on decisions_case (account_id, entered_at, id) where account_id is not null',
    `create table decisions_stage (${row},
      case_id uuid not null references decisions_case,
      state text not null,
      ${turn},
      entered_at timestamptz not null,${clock},
      extended_by integer not null default 0 check (extended_by >= 0),
      paused_for integer not null default 0 check (paused_for >= 0),
      left_at timestamptz,
      late_by integer not null default 0 check (late_by >= 0)
    )`,
    'create index decisions_stage_case on decisions_stage (case_id, entered_at, id)',
    'create unique index decisions_stage_present on decisions_stage (case_id) where left_at is null',
    'create index decisions_stage_entered on decisions_stage (entered_at, id)',
    `create table decisions_decision (${row},
      case_id uuid not null references decisions_case,
      subject_type text not null,
      subject_id uuid not null,
      title text not null,
      action text not null,
      outcome text not null check (outcome <> ''),
      adverse boolean not null,
      reason text not null check (btrim(reason) <> ''),
      basis jsonb not null check (jsonb_typeof(basis) = 'array' and jsonb_array_length(basis) > 0),
      facts jsonb not null check (jsonb_typeof(facts) = 'array' and jsonb_array_length(facts) > 0),
      decided_by text not null check (decided_by <> ''),
      decided_by_id text,
      post text not null check (post <> ''),
      decided_at timestamptz not null,
      appeal_until date,
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      check (adverse or appeal_until is null)
    )`,
    'create index decisions_decision_case on decisions_decision (case_id, decided_at, id)',
    'create index decisions_decision_decided on decisions_decision (decided_at, id)',
    'create index decisions_decision_subject on decisions_decision (subject_id, decided_at, id)',
    'create index decisions_decision_organization on decisions_decision (organization_id, decided_at, id) where organization_id is not null',
    'create index decisions_decision_account on decisions_decision (account_id, decided_at, id) where account_id is not null',
    // It goes with its organization when that is merged into another, and nothing else of it moves.
    `create function decisions_unchanged() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and to_jsonb(new) - 'organization_id' = to_jsonb(old) - 'organization_id' then
        return new;
      end if;
      raise exception 'a decision is never changed' using errcode = 'insufficient_privilege';
    end $$`,
    'create trigger decisions_unchanged before update or delete on decisions_decision for each row execute function decisions_unchanged()',
    `create table decisions_appeal (${row},
      decision_id uuid not null references decisions_decision,
      title text not null,
      applicant_name text not null,
      grounds text not null check (btrim(grounds) <> ''),
      level integer not null check (level > 0),
      decider_ids text[] not null default '{}',
      state text not null check (state in ('SUBMITTED', 'UPHELD', 'OVERTURNED', 'WITHDRAWN')),
      filed_at timestamptz not null
    )`,
    "create unique index decisions_appeal_decision on decisions_appeal (decision_id) where state <> 'WITHDRAWN'",
    'create index decisions_appeal_filed on decisions_appeal (filed_at, id)',
    'create index decisions_appeal_organization on decisions_appeal (organization_id, filed_at, id) where organization_id is not null',
    'create index decisions_appeal_account on decisions_appeal (account_id, filed_at, id) where account_id is not null',
    ...tables.flatMap((table) => guarded(table, own)),
  ],
  down: [...tables.toReversed().flatMap((table) => unguarded(table, own)), 'drop table decisions_appeal', 'drop table decisions_decision', 'drop function decisions_unchanged()', 'drop table decisions_stage', 'drop table decisions_case'],
};
