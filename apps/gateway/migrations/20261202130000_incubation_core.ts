import type { Migration } from '@gongqiao/database';
import { type Guard, guarded, ownedBy, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;

const guards: Readonly<Record<string, Guard>> = {
  incubation_call: { published: 'published_at is not null' },
  incubation_edition: { published: 'published_at is not null' },
  incubation_criterion: { published: 'exists (select from incubation_edition e where e.id = edition_id and e.published_at is not null)' },
  // The organization's, and of a group without a record the account's that applied.
  incubation_application: { own: `${ownedBy('organization_id', 'organization')} or ${ownedBy('account_id', 'account', 'text')}` },
  incubation_review: { own: ownedBy('reviewer_id', 'account', 'text') },
  incubation_score: {},
};

// 先公布标准再接受申请；公布后的标准谁也改不了，修订的另成一版，在截止以前
const freezing = [
  `create function incubation_edition_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare opens date; closes date; day date;
  begin
    if tg_op <> 'INSERT' and old.published_at is not null then raise exception 'published criteria are never changed'; end if;
    if tg_op = 'DELETE' then return old; end if;
    if new.published_at is null then return new; end if;
    select opens_on, closes_on into opens, closes from incubation_call where id = new.call_id;
    day := (new.published_at at time zone 'Asia/Shanghai')::date;
    if (new.number = 1 and day >= opens) or day > closes then raise exception 'criteria are published before the window opens, and amended before it closes'; end if;
    if (select coalesce(sum(weight), 0) from incubation_criterion where edition_id = new.id) <> 100 then raise exception 'weights add up to a hundred'; end if;
    return new;
  end $$`,
  'create trigger incubation_edition_frozen before insert or update or delete on incubation_edition for each row execute function incubation_edition_frozen()',
  `create function incubation_criterion_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from incubation_edition where published_at is not null and id in (case when tg_op <> 'INSERT' then old.edition_id end, case when tg_op <> 'DELETE' then new.edition_id end)) then raise exception 'published criteria are never changed'; end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$`,
  'create trigger incubation_criterion_frozen before insert or update or delete on incubation_criterion for each row execute function incubation_criterion_frozen()',
];

// 打分只能按申请提交时公布的那一版，先声明后打分，不超过满分；打了的不再改
const scoring = [
  `create function incubation_score_checked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (
      select from incubation_review r join incubation_application a on a.id = r.application_id join incubation_criterion c on c.edition_id = a.edition_id join incubation_edition e on e.id = c.edition_id
      where r.id = new.review_id and c.id = new.criterion_id and r.declared_at is not null and e.published_at <= a.submitted_at and new.points <= c.weight
    ) then raise exception 'a score goes by a criterion that was published when the application was filed, after the reviewer has declared'; end if;
    return new;
  end $$`,
  'create trigger incubation_score_checked before insert on incubation_score for each row execute function incubation_score_checked()',
  `create function incubation_score_kept() returns trigger language plpgsql as $$ begin raise exception 'a score is never changed'; end $$`,
  'create trigger incubation_score_kept before update or delete on incubation_score for each row execute function incubation_score_kept()',
];

/** From the call to the decision: criteria that stand before the window opens, applications, and reviews of people who do not know whose they are. */
export const incubationCore: Migration = {
  name: '20261202130000_incubation_core',
  up: [
    `create table incubation_call (${row},
      name text not null check (btrim(name) <> ''),
      region_code text references registry_region (code),
      offered text[] not null check (offered <> '{}' and offered <@ array['SPACE', 'MENTOR', 'TRAINING', 'GRANT']),
      offer_text text not null check (btrim(offer_text) <> ''),
      applicants text[] not null check (applicants <> '{}' and applicants <@ array['REGISTERED', 'UNREGISTERED']),
      limit_reason text check (btrim(limit_reason) <> ''),
      opens_on date not null,
      closes_on date not null,
      criteria_number integer not null check (criteria_number > 0),
      criteria_digest text check (criteria_digest ~ '^[0-9a-f]{64}$'),
      published_at timestamptz,
      withdrawn_reason text,
      state text not null check (state in ('DRAFT', 'OPEN', 'REVIEWING', 'CLOSED', 'WITHDRAWN')),
      check (closes_on > opens_on),
      check (array_length(applicants, 1) = 2 or limit_reason is not null),
      check ((published_at is null) = (criteria_digest is null)),
      check (state in ('DRAFT', 'WITHDRAWN') or published_at is not null),
      check (state <> 'WITHDRAWN' or withdrawn_reason is not null)
    )`,
    'create index incubation_call_opens on incubation_call (opens_on, id)',
    'create index incubation_call_closes on incubation_call (closes_on, id)',
    'create index incubation_call_scope on incubation_call (scope, opens_on, id)',
    `create table incubation_edition (${row},
      call_id uuid not null references incubation_call,
      number integer not null check (number > 0),
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      published_at timestamptz,
      reason text,
      check (number = 1 or reason is not null)
    )`,
    'create unique index incubation_edition_number on incubation_edition (call_id, number)',
    'create index incubation_edition_by_number on incubation_edition (number, id)',
    `create table incubation_criterion (${row},
      edition_id uuid not null references incubation_edition,
      position integer not null,
      title text not null check (btrim(title) <> ''),
      guide text not null check (btrim(guide) <> ''),
      weight integer not null check (weight between 1 and 100)
    )`,
    'create unique index incubation_criterion_position on incubation_criterion (edition_id, position)',
    'create index incubation_criterion_by_position on incubation_criterion (position, id)',
    `create table incubation_application (${row},
      call_id uuid not null references incubation_call,
      edition_id uuid references incubation_edition,
      organization_id uuid references registry_organization,
      account_id text not null,
      group_name text not null,
      other_names text,
      registered boolean not null,
      region_code text references registry_region (code),
      people_count integer check (people_count >= 0),
      target_workers text,
      plan text,
      space_wanted integer check (space_wanted >= 0),
      fund_wanted bigint check (fund_wanted >= 0),
      remark text,
      blind_number text,
      reviewer_ids text[] not null default '{}',
      state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REVIEWING', 'NOTIFIED', 'HEARD', 'ADMITTED', 'DECLINED', 'WITHDRAWN')),
      submitted_at timestamptz,
      return_reason text,
      notice text,
      reply text,
      without_reviews text,
      check (state in ('DRAFT', 'WITHDRAWN') or (submitted_at is not null and edition_id is not null and group_name <> '')),
      check (state not in ('REVIEWING', 'NOTIFIED', 'HEARD', 'ADMITTED', 'DECLINED') or blind_number is not null),
      check (state <> 'RETURNED' or return_reason is not null),
      check (state not in ('NOTIFIED', 'HEARD', 'DECLINED') or notice is not null)
    )`,
    "create unique index incubation_application_one on incubation_application (call_id, account_id) where state <> 'WITHDRAWN'",
    'create unique index incubation_application_number on incubation_application (call_id, blind_number) where blind_number is not null',
    "create index incubation_application_submitted on incubation_application ((case when submitted_at is null then '-infinity'::timestamptz else submitted_at end), id)",
    "create index incubation_application_scope on incubation_application (scope, (case when submitted_at is null then '-infinity'::timestamptz else submitted_at end), id)",
    "create index incubation_application_call on incubation_application (call_id, (case when submitted_at is null then '-infinity'::timestamptz else submitted_at end), id)",
    'create index incubation_application_organization on incubation_application (organization_id) where organization_id is not null',
    'create index incubation_application_account on incubation_application (account_id)',
    `create table incubation_review (${row},
      application_id uuid not null references incubation_application,
      blind_number text not null,
      call_name text not null,
      reviewer_id text not null,
      reviewer_name text not null,
      state text not null check (state in ('ASSIGNED', 'DECLARED', 'SCORED', 'RECUSED', 'RELEASED')),
      assigned_at timestamptz not null,
      declared_at timestamptz,
      interest text,
      scored_at timestamptz,
      total integer check (total between 0 and 100),
      opened boolean not null,
      check (state not in ('DECLARED', 'SCORED') or declared_at is not null),
      check (state <> 'RECUSED' or btrim(interest) <> ''),
      check ((state = 'SCORED') = (total is not null and scored_at is not null)),
      check (not opened or state = 'SCORED')
    )`,
    'create unique index incubation_review_one on incubation_review (application_id, reviewer_id)',
    'create index incubation_review_assigned on incubation_review (assigned_at, id)',
    'create index incubation_review_scope on incubation_review (scope, assigned_at, id)',
    'create index incubation_review_reviewer on incubation_review (reviewer_id, assigned_at, id)',
    `create table incubation_score (${row},
      review_id uuid not null references incubation_review,
      criterion_id uuid not null references incubation_criterion,
      points integer not null check (points >= 0),
      comment text not null check (btrim(comment) <> '')
    )`,
    'create unique index incubation_score_one on incubation_score (review_id, criterion_id)',
    ...freezing, ...scoring,
    ...Object.entries(guards).flatMap(([table, guard]) => guarded(table, guard)),
    // Whoever sees the application sees what was sent with it.
    'create policy of_application on documents_document for select using (exists (select from incubation_application a where a.id = holder_id))',
  ],
  down: [
    'drop policy of_application on documents_document',
    ...Object.entries(guards).toReversed().flatMap(([table, guard]) => unguarded(table, guard)),
    'drop table incubation_score, incubation_review, incubation_application, incubation_criterion, incubation_edition, incubation_call',
    'drop function incubation_edition_frozen(), incubation_criterion_frozen(), incubation_score_checked(), incubation_score_kept()',
  ],
};
