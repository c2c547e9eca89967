import type { Migration } from '@gongqiao/database';
import { type Guard, guarded, ownedBy, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;
const hung = `${row},
      residency_id uuid not null references incubation_residency`;

// Whoever sees the residency sees what hangs on it; the residency's own guard is asked again within.
const own = 'exists (select from incubation_residency r where r.id = residency_id)';

const guards: Readonly<Record<string, Guard>> = {
  // The organization's, and of a group without a record the account's that applied.
  incubation_residency: { own: `${ownedBy('organization_id', 'organization')} or ${ownedBy('account_id', 'account', 'text')}` },
  incubation_agreement: { own }, incubation_mentorship: { own }, incubation_session: { own }, incubation_stage_review: { own }, incubation_hand_over_item: { own }, incubation_follow_up: { own },
};

// 确认过的文字不能再改，确认也不能收回：要改的另起一版
const agreed = [
  `create function incubation_agreement_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or new.text <> old.text or new.digest <> old.digest or new.number <> old.number or new.residency_id <> old.residency_id then raise exception 'the text of an agreement is never changed'; end if;
    if (old.signed_at is not null and (new.signed_at, new.signed_by_id) is distinct from (old.signed_at, old.signed_by_id))
      or (old.countersigned_at is not null and (new.countersigned_at, new.countersigned_by_id) is distinct from (old.countersigned_at, old.countersigned_by_id)) then raise exception 'a signature is never changed'; end if;
    return new;
  end $$`,
  'create trigger incubation_agreement_kept before update or delete on incubation_agreement for each row execute function incubation_agreement_kept()',
];

/** From the agreement of an admitted group to the follow-ups after it left: agreement, desk, mentor, sessions, stage reviews, hand-over. */
export const incubationResidency: Migration = {
  name: '20261203110000_incubation_residency',
  up: [
    `create table incubation_residency (${row},
      application_id uuid not null unique references incubation_application,
      organization_id uuid references registry_organization,
      account_id text not null,
      group_name text not null check (btrim(group_name) <> ''),
      region_code text references registry_region (code),
      starts_on date not null,
      ends_on date not null,
      space_id uuid references venues_space,
      booking_id uuid unique references venues_booking,
      mentor_name text check (btrim(mentor_name) <> ''),
      reminded_at timestamptz,
      notice text check (btrim(notice) <> ''),
      reply text check (btrim(reply) <> ''),
      leave_reason text check (btrim(leave_reason) <> ''),
      outcome text check (outcome in ('GRADUATED', 'LEFT')),
      ended_on date,
      hand_over_round integer not null check (hand_over_round >= 0),
      state text not null check (state in ('AGREEING', 'OVERDUE', 'SIGNED', 'RESIDENT', 'GRADUATING', 'LEAVING', 'NOTIFIED', 'HEARD', 'HANDING_OVER', 'GRADUATED', 'LEFT', 'LAPSED')),
      check (ends_on > starts_on),
      check ((booking_id is null) = (space_id is null)),
      check (state not in ('NOTIFIED', 'HEARD') or notice is not null),
      check ((outcome is null) = (ended_on is null)),
      check (state not in ('HANDING_OVER', 'GRADUATED', 'LEFT') or outcome is not null),
      check (state not in ('GRADUATED', 'LEFT') or state = outcome)
    )`,
    'create index incubation_residency_starts on incubation_residency (starts_on, id)',
    'create index incubation_residency_ends on incubation_residency (ends_on, id)',
    'create index incubation_residency_scope on incubation_residency (scope, ends_on, id)',
    'create index incubation_residency_organization on incubation_residency (organization_id) where organization_id is not null',
    'create index incubation_residency_account on incubation_residency (account_id)',
    `create table incubation_agreement (${hung},
      number integer not null check (number > 0),
      terms text check (btrim(terms) <> ''),
      text text not null check (btrim(text) <> ''),
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      signed_by text,
      signed_by_id text,
      signed_at timestamptz,
      countersigned_by text,
      countersigned_by_id text,
      countersigned_at timestamptz,
      unique (residency_id, number),
      check ((signed_at is null) = (signed_by is null)),
      check ((countersigned_at is null) = (countersigned_by is null)),
      check (countersigned_at is null or signed_at is not null)
    )`,
    'create index incubation_agreement_by_number on incubation_agreement (number, id)',
    `create table incubation_mentorship (${hung},
      kind text not null check (kind in ('STAFF', 'INVITED')),
      mentor_name text not null check (btrim(mentor_name) <> ''),
      mentor_id text,
      starts_on date not null,
      ended_on date check (ended_on >= starts_on)
    )`,
    'create unique index incubation_mentorship_one on incubation_mentorship (residency_id) where ended_on is null',
    'create index incubation_mentorship_residency on incubation_mentorship (residency_id, starts_on, id)',
    'create index incubation_mentorship_starts on incubation_mentorship (starts_on, id)',
    `create table incubation_session (${hung},
      entry_key uuid not null unique,
      held_on date not null,
      topic text not null check (btrim(topic) <> ''),
      mentor_name text not null check (btrim(mentor_name) <> ''),
      minutes integer not null check (minutes between 1 and 600),
      attendance integer not null check (attendance between 1 and 1000),
      objection text check (btrim(objection) <> ''),
      state text not null check (state in ('RECORDED', 'CONFIRMED', 'DISPUTED')),
      check (state <> 'DISPUTED' or objection is not null)
    )`,
    'create index incubation_session_residency on incubation_session (residency_id, held_on, id)',
    'create index incubation_session_held on incubation_session (held_on, id)',
    `create table incubation_stage_review (${hung},
      number integer not null check (number > 0),
      kind text not null check (kind in ('STAGE', 'GRADUATION')),
      due_on date not null,
      report text not null check (btrim(report) <> ''),
      indicators jsonb not null,
      comment text check (btrim(comment) <> ''),
      commented_at timestamptz,
      conclusion text check (btrim(conclusion) <> ''),
      concluded_by text,
      concluded_at timestamptz,
      state text not null check (state in ('DRAFTING', 'COMMENTING', 'COMMENTED', 'CONCLUDED', 'CEASED')),
      unique (residency_id, number),
      check ((comment is null) = (commented_at is null)),
      check ((state = 'CONCLUDED') = (conclusion is not null and concluded_at is not null))
    )`,
    'create index incubation_stage_review_due on incubation_stage_review (due_on, id)',
    'create index incubation_stage_review_scope on incubation_stage_review (scope, due_on, id)',
    `create table incubation_hand_over_item (${hung},
      round integer not null check (round > 0),
      position integer not null check (position > 0),
      kind text not null check (kind in ('KEYS', 'DESK', 'EQUIPMENT', 'FILES', 'ACCOUNT')),
      handed_by text,
      handed_at timestamptz,
      received_by text,
      received_at timestamptz,
      waived_reason text check (btrim(waived_reason) <> ''),
      unique (residency_id, round, kind),
      check ((handed_at is null) = (handed_by is null)),
      check ((received_at is null) = (received_by is null))
    )`,
    'create index incubation_hand_over_item_position on incubation_hand_over_item (position, id)',
    `create table incubation_follow_up (${hung},
      months integer not null check (months > 0),
      due_on date not null,
      earlier jsonb not null,
      active boolean,
      people integer check (people >= 0),
      registered boolean,
      served integer check (served >= 0),
      needs text check (btrim(needs) <> ''),
      remark text check (btrim(remark) <> ''),
      answered_by text,
      answered_at timestamptz,
      state text not null check (state in ('OPEN', 'ANSWERED', 'NO_ANSWER')),
      unique (residency_id, months),
      check ((state = 'ANSWERED') = (answered_at is not null and active is not null))
    )`,
    'create index incubation_follow_up_due on incubation_follow_up (due_on, id)',
    'create index incubation_follow_up_scope on incubation_follow_up (scope, due_on, id)',
    ...agreed,
    ...Object.entries(guards).flatMap(([table, guard]) => guarded(table, guard)),
    // Whoever sees the agreement sees the scan of its signed copy.
    'create policy of_agreement on documents_document for select using (exists (select from incubation_agreement a where a.id = holder_id))',
  ],
  down: [
    'drop policy of_agreement on documents_document',
    ...Object.entries(guards).toReversed().flatMap(([table, guard]) => unguarded(table, guard)),
    'drop table incubation_follow_up, incubation_hand_over_item, incubation_stage_review, incubation_session, incubation_mentorship, incubation_agreement, incubation_residency',
    'drop function incubation_agreement_kept()',
  ],
};
