import type { Migration } from '@gongqiao/database';
import { type Guard, guarded, ownedBy, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;

const guards: Readonly<Record<string, Guard>> = {
  incubation_hall_hearing: { published: 'published_at is not null' },
  // Of a published hearing, and of an application that the database shows: whoever applied.
  incubation_hall_entry: { published: 'exists (select from incubation_hall_hearing h where h.id = hearing_id and h.published_at is not null) and exists (select from incubation_application a where a.id = application_id)' },
  incubation_hall_sheet: { own: ownedBy('judge_id', 'account', 'text') },
  incubation_hall_score: {},
};

// 公式先公布后打分: 公布以后谁也改不了, 已经有书面评分的征集不再公布
const freezing = [
  `create function incubation_hall_formula_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and old.published_at is not null and (new.published_at, new.call_id, new.place, new.starts_at, new.hall_weight, new.written_weight, new.trim_from, new.formula, new.formula_digest, new.judge_ids)
      is distinct from (old.published_at, old.call_id, old.place, old.starts_at, old.hall_weight, old.written_weight, old.trim_from, old.formula, old.formula_digest, old.judge_ids) then raise exception 'a published hearing is never changed'; end if;
    if tg_op = 'UPDATE' and old.draw_seed is not null and new.draw_seed is distinct from old.draw_seed then raise exception 'lots are drawn once'; end if;
    if new.published_at is not null and (tg_op = 'INSERT' or old.published_at is null) and (new.published_at >= new.starts_at or exists (
      select from incubation_review r join incubation_application a on a.id = r.application_id where a.call_id = new.call_id and r.state = 'SCORED')) then raise exception 'a hearing is published before it begins and before anybody has scored'; end if;
    return new;
  end $$`,
  'create trigger incubation_hall_formula_frozen before insert or update on incubation_hall_hearing for each row execute function incubation_hall_formula_frozen()',
  `create function incubation_hall_kept() returns trigger language plpgsql as $$ begin raise exception 'what was published or scored is never removed'; end $$`,
  "create trigger incubation_hall_hearing_kept before delete on incubation_hall_hearing for each row when (old.published_at is not null) execute function incubation_hall_kept()",
  ...['sheet', 'score'].map((table) => `create trigger incubation_hall_${table}_kept before delete on incubation_hall_${table} for each row execute function incubation_hall_kept()`),
];

// 现场打分: 只在进行中, 声明之后, 轮到的这一组或者重新开启的, 按申请提交时公布的标准, 不超过满分
const scoring = [
  `create function incubation_hall_score_checked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (
      select from incubation_hall_sheet s join incubation_hall_entry n on n.id = s.entry_id join incubation_hall_hearing h on h.id = n.hearing_id join incubation_application a on a.id = n.application_id
        join incubation_criterion c on c.edition_id = a.edition_id join incubation_edition e on e.id = c.edition_id
      where s.id = new.sheet_id and c.id = new.criterion_id and h.state = 'OPEN' and s.declared_at is not null and s.interest is null and (n.state = 'CURRENT' or s.reopen_reason is not null) and e.published_at <= a.submitted_at and new.points <= c.weight
    ) then raise exception 'a judge scores in an open hearing, after declaring, in the turn of the application, by a criterion that was published when it was filed'; end if;
    return new;
  end $$`,
  'create trigger incubation_hall_score_checked before insert or update on incubation_hall_score for each row execute function incubation_hall_score_checked()',
  `create function incubation_hall_result_kept() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from incubation_hall_hearing h where h.id = old.hearing_id and h.state = 'CLOSED') then raise exception 'the result of a hearing is never changed'; end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$`,
  'create trigger incubation_hall_result_kept before update or delete on incubation_hall_entry for each row execute function incubation_hall_result_kept()',
];

/** Applications heard in a hall: the formula before anybody scores, a running order that can be drawn again, judges' sheets, and a result that stays. */
export const incubationHall: Migration = {
  name: '20261203130000_incubation_hall',
  up: [
    `create table incubation_hall_hearing (${row},
      call_id uuid not null references incubation_call,
      call_name text not null,
      place text not null check (btrim(place) <> ''),
      starts_at timestamptz not null,
      hall_weight integer not null check (hall_weight between 1 and 100),
      written_weight integer not null check (written_weight between 0 and 99),
      trim_from integer check (trim_from > 0),
      formula text,
      formula_digest text check (formula_digest ~ '^[0-9a-f]{64}$'),
      judge_ids text[] not null check (judge_ids <> '{}'),
      judge_names text[] not null,
      draw_seed text check (draw_seed ~ '^[0-9a-f]{32}$'),
      order_reason text check (btrim(order_reason) <> ''),
      cancel_reason text check (btrim(cancel_reason) <> ''),
      state text not null check (state in ('DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'CANCELLED')),
      published_at timestamptz,
      opened_at timestamptz,
      closed_at timestamptz,
      check (hall_weight + written_weight = 100),
      check (array_length(judge_ids, 1) = array_length(judge_names, 1)),
      check ((published_at is null) = (formula is null) and (formula is null) = (formula_digest is null) and (formula is null) = (trim_from is null)),
      check (state in ('DRAFT', 'CANCELLED') or published_at is not null),
      check (state not in ('OPEN', 'CLOSED') or opened_at is not null),
      check ((state = 'CLOSED') = (closed_at is not null)),
      check (state <> 'CANCELLED' or cancel_reason is not null)
    )`,
    "create unique index incubation_hall_hearing_one on incubation_hall_hearing (call_id) where state <> 'CANCELLED'",
    'create index incubation_hall_hearing_starts on incubation_hall_hearing (starts_at, id)',
    'create index incubation_hall_hearing_scope on incubation_hall_hearing (scope, starts_at, id)',
    'create index incubation_hall_hearing_call on incubation_hall_hearing (call_id, starts_at, id)',
    `create table incubation_hall_entry (${row},
      hearing_id uuid not null references incubation_hall_hearing,
      application_id uuid not null references incubation_application,
      ticket integer not null check (ticket > 0),
      position integer check (position > 0),
      state text not null check (state in ('WAITING', 'CURRENT', 'DONE', 'ABSENT')),
      called_at timestamptz,
      finished_at timestamptz,
      absent_reason text check (btrim(absent_reason) <> ''),
      moved_on_reason text check (btrim(moved_on_reason) <> ''),
      hall_hundredths integer check (hall_hundredths between 0 and 10000),
      written_hundredths integer check (written_hundredths between 0 and 10000),
      combined_hundredths integer check (combined_hundredths between 0 and 10000),
      rank integer check (rank > 0),
      published_lines jsonb,
      check (state <> 'ABSENT' or absent_reason is not null),
      check ((state = 'DONE') = (finished_at is not null)),
      check (state = 'DONE' or (published_lines is null and hall_hundredths is null and combined_hundredths is null and rank is null)),
      check ((combined_hundredths is null) = (rank is null))
    )`,
    'create unique index incubation_hall_entry_ticket on incubation_hall_entry (hearing_id, ticket)',
    'create unique index incubation_hall_entry_one on incubation_hall_entry (hearing_id, application_id)',
    "create unique index incubation_hall_entry_current on incubation_hall_entry (hearing_id) where state = 'CURRENT'",
    'create index incubation_hall_entry_application on incubation_hall_entry (application_id, ticket, id)',
    'create index incubation_hall_entry_by_ticket on incubation_hall_entry (ticket, id)',
    `create table incubation_hall_sheet (${row},
      entry_id uuid not null references incubation_hall_entry,
      judge_id text not null,
      judge_name text not null,
      seat integer not null check (seat > 0),
      state text not null check (state in ('ASSIGNED', 'DECLARED', 'SUBMITTED', 'REOPENED', 'RECUSED')),
      declared_at timestamptz,
      interest text,
      submitted_at timestamptz,
      reopen_reason text check (btrim(reopen_reason) <> ''),
      comment text check (btrim(comment) <> ''),
      total integer check (total between 0 and 100),
      check (state not in ('DECLARED', 'SUBMITTED', 'REOPENED') or declared_at is not null),
      check (state <> 'RECUSED' or btrim(interest) <> ''),
      check (state <> 'REOPENED' or reopen_reason is not null),
      check (state <> 'SUBMITTED' or (total is not null and comment is not null and submitted_at is not null))
    )`,
    'create unique index incubation_hall_sheet_one on incubation_hall_sheet (entry_id, judge_id)',
    'create index incubation_hall_sheet_judge on incubation_hall_sheet (judge_id)',
    `create table incubation_hall_score (${row},
      sheet_id uuid not null references incubation_hall_sheet,
      criterion_id uuid not null references incubation_criterion,
      points integer not null check (points >= 0)
    )`,
    'create unique index incubation_hall_score_one on incubation_hall_score (sheet_id, criterion_id)',
    ...freezing, ...scoring,
    ...Object.entries(guards).flatMap(([table, guard]) => guarded(table, guard)),
  ],
  down: [
    ...Object.entries(guards).toReversed().flatMap(([table, guard]) => unguarded(table, guard)),
    'drop table incubation_hall_score, incubation_hall_sheet, incubation_hall_entry, incubation_hall_hearing',
    'drop function incubation_hall_formula_frozen(), incubation_hall_kept(), incubation_hall_score_checked(), incubation_hall_result_kept()',
  ],
};
