import type { Migration } from '@gongqiao/database';
import { type Guard, guarded, ownedBy, unguarded } from './row-security.ts';

const row = `
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;

// Whoever receives it and whoever keeps the money for them.
const own: Guard = { own: `${ownedBy('organization_id', 'organization')} or ${ownedBy('payee_id', 'organization')}` };
const guards: Readonly<Record<string, Guard>> = { funds_budget_line: {}, funds_collective_decision: {}, funds_grant: own, funds_payment: own, funds_journal_entry: {}, funds_journal_line: {} };

const tables = [
  `create table funds_budget_line (${row},
    year integer not null check (year between 2000 and 2999),
    code text not null check (btrim(code) <> ''),
    title text not null check (btrim(title) <> ''),
    source text not null check (source in ('UNION_FUNDS', 'FISCAL', 'UPPER_LEVEL', 'DONATION')),
    remark text,
    revision integer not null default 0,
    amount bigint not null default 0,
    available bigint not null default 0,
    committed bigint not null default 0,
    paid bigint not null default 0,
    constraint funds_budget_line_kept check (available >= 0 and committed >= 0 and paid >= 0 and amount = available + committed + paid)
  )`,
  'create unique index funds_budget_line_code on funds_budget_line (year, code)',
  'create index funds_budget_line_by_year on funds_budget_line (year, id)',
  'create index funds_budget_line_by_code on funds_budget_line (code, id)',
  `create table funds_collective_decision (${row},
    kind text not null check (kind in ('BUDGET', 'SPENDING')),
    body text not null check (body in ('CHAIRS_MEETING', 'PARTY_GROUP', 'STANDING_COMMITTEE', 'OTHER')),
    held_on date not null,
    minutes_number text not null check (btrim(minutes_number) <> ''),
    agenda_item text not null check (btrim(agenda_item) <> ''),
    title text not null check (btrim(title) <> ''),
    amount bigint not null check (amount > 0),
    used bigint not null default 0,
    recused text[] not null default '{}',
    state text not null check (state in ('RECORDED', 'CONFIRMED', 'STRUCK')),
    recorded_by text not null,
    recorded_by_id text not null,
    confirmed_by text,
    confirmed_at timestamptz,
    constraint funds_collective_decision_kept check (used >= 0 and used <= amount),
    check (used = 0 or state = 'CONFIRMED'),
    check ((state = 'CONFIRMED') = (confirmed_at is not null))
  )`,
  "create unique index funds_collective_decision_item on funds_collective_decision (minutes_number, agenda_item) where state <> 'STRUCK'",
  'create index funds_collective_decision_held on funds_collective_decision (held_on, id)',
  `create table funds_grant (${row},
    organization_id uuid references registry_organization,
    recipient_name text not null check (btrim(recipient_name) <> ''),
    payee_id uuid not null references registry_organization,
    purpose text not null check (btrim(purpose) <> ''),
    amount bigint not null check (amount > 0),
    plan jsonb not null,
    line_id uuid references funds_budget_line,
    collective_decision_id uuid references funds_collective_decision,
    subject_type text,
    subject_id text,
    state text not null check (state in ('DRAFT', 'PROPOSED', 'RETURNED', 'NOTIFIED', 'HEARD', 'APPROVED', 'DECLINED', 'END_NOTIFIED', 'END_HEARD', 'COMPLETED', 'ENDED', 'WITHDRAWN')),
    committed bigint not null default 0,
    paid bigint not null default 0,
    proposed_at timestamptz,
    proposed_by text,
    proposed_by_id text not null,
    approved_at timestamptz,
    approved_by text,
    approved_by_id text,
    return_reason text,
    notice text,
    reply text,
    end_reason text,
    constraint funds_grant_kept check (committed >= 0 and paid >= 0 and committed + paid <= amount),
    check ((subject_type is null) = (subject_id is null)),
    check (state in ('DRAFT', 'WITHDRAWN') or proposed_at is not null),
    check (state not in ('APPROVED', 'COMPLETED', 'ENDED', 'END_NOTIFIED', 'END_HEARD') or (line_id is not null and approved_by_id is not null)),
    check (approved_by_id <> proposed_by_id)
  )`,
  "create index funds_grant_proposed on funds_grant ((case when proposed_at is null then '-infinity'::timestamptz else proposed_at end), id)",
  'create index funds_grant_organization on funds_grant (organization_id) where organization_id is not null',
  'create index funds_grant_payee on funds_grant (payee_id)',
  'create index funds_grant_line on funds_grant (line_id) where line_id is not null',
  'create index funds_grant_decision on funds_grant (collective_decision_id) where collective_decision_id is not null',
  'create index funds_grant_subject on funds_grant (subject_id, subject_type) where subject_id is not null',
  `create table funds_payment (${row},
    grant_id uuid not null references funds_grant,
    line_id uuid not null references funds_budget_line,
    organization_id uuid references registry_organization,
    payee_id uuid not null references registry_organization,
    ordinal integer not null check (ordinal > 0),
    amount bigint not null check (amount > 0),
    condition text not null check (btrim(condition) <> ''),
    due_on date,
    state text not null check (state in ('PLANNED', 'REQUESTED', 'APPROVED', 'PAID', 'REVERSED', 'CANCELLED')),
    fulfilment text,
    requested_by text,
    requested_by_id text,
    requested_at timestamptz,
    approved_by text,
    approved_by_id text,
    approved_at timestamptz,
    paid_by text,
    paid_by_id text,
    paid_at timestamptz,
    paid_on date,
    voucher_number text,
    pay_key text unique,
    return_reason text,
    reversed_by text,
    reverse_reason text,
    grant_proposed_by_id text not null,
    grant_approved_by_id text not null,
    replaces_id uuid references funds_payment unique,
    check (state not in ('REQUESTED', 'APPROVED', 'PAID', 'REVERSED') or requested_by_id is not null),
    check (state not in ('APPROVED', 'PAID', 'REVERSED') or approved_by_id is not null),
    check (state not in ('PAID', 'REVERSED') or (paid_by_id is not null and btrim(voucher_number) <> '' and paid_on is not null and pay_key is not null)),
    check (approved_by_id <> requested_by_id and paid_by_id not in (requested_by_id, approved_by_id, grant_proposed_by_id, grant_approved_by_id))
  )`,
  'create index funds_payment_ordinal on funds_payment (ordinal, id)',
  'create index funds_payment_grant on funds_payment (grant_id, ordinal, id)',
  "create index funds_payment_due on funds_payment ((case when due_on is null then '-infinity'::date else due_on end), id)",
  'create index funds_payment_organization on funds_payment (organization_id) where organization_id is not null',
  'create index funds_payment_payee on funds_payment (payee_id)',
  'create index funds_payment_line on funds_payment (line_id)',
  `create table funds_journal_entry (${row},
    kind text not null check (kind in ('ADOPT', 'RAISE', 'LOWER', 'COMMIT', 'RELEASE', 'PAY', 'REVERSE')),
    amount bigint not null check (amount > 0),
    line_id uuid not null references funds_budget_line,
    grant_id uuid references funds_grant,
    payment_id uuid references funds_payment,
    collective_decision_id uuid references funds_collective_decision,
    reverses_id uuid references funds_journal_entry unique,
    reason text not null check (btrim(reason) <> ''),
    posted_at timestamptz not null,
    posted_by text not null,
    posted_by_id text,
    check ((kind in ('PAY', 'REVERSE')) = (payment_id is not null)),
    check ((kind in ('COMMIT', 'RELEASE', 'PAY', 'REVERSE')) = (grant_id is not null)),
    check ((kind = 'REVERSE') = (reverses_id is not null)),
    check (kind not in ('ADOPT', 'RAISE', 'LOWER') or collective_decision_id is not null)
  )`,
  "create unique index funds_journal_entry_paid_once on funds_journal_entry (payment_id) where kind = 'PAY'",
  'create index funds_journal_entry_posted on funds_journal_entry (posted_at, id)',
  'create index funds_journal_entry_line on funds_journal_entry (line_id, posted_at, id)',
  'create index funds_journal_entry_grant on funds_journal_entry (grant_id, posted_at, id) where grant_id is not null',
  'create index funds_journal_entry_decision on funds_journal_entry (collective_decision_id, posted_at, id) where collective_decision_id is not null',
  `create table funds_journal_line (${row},
    entry_id uuid not null references funds_journal_entry,
    line_id uuid not null references funds_budget_line,
    account text not null check (account in ('SOURCE', 'AVAILABLE', 'COMMITTED', 'PAID')),
    debit bigint not null check (debit >= 0),
    credit bigint not null check (credit >= 0),
    grant_id uuid references funds_grant,
    payment_id uuid references funds_payment,
    check ((debit = 0) <> (credit = 0))
  )`,
  'create index funds_journal_line_entry on funds_journal_line (entry_id, id)',
  'create index funds_journal_line_line on funds_journal_line (line_id, account)',
];

const definer = 'language plpgsql security definer set search_path = public, pg_temp';

const journal = [
  // 每笔分录借贷相等，各行都属于它的那个科目；到提交时才查，一笔的各行可以分次写入
  `create function funds_entry_balanced() returns trigger ${definer} as $$
  declare
    which uuid := case tg_table_name when 'funds_journal_entry' then new.id else (to_jsonb(new) ->> 'entry_id')::uuid end;
    e funds_journal_entry;
    debits bigint;
    credits bigint;
    strange integer;
  begin
    select * into e from funds_journal_entry where id = which;
    select coalesce(sum(debit), 0), coalesce(sum(credit), 0), count(*) filter (where line_id <> e.line_id or grant_id is distinct from e.grant_id or payment_id is distinct from e.payment_id)
      into debits, credits, strange from funds_journal_line where entry_id = which;
    if debits <> credits or debits <> e.amount or strange > 0 then raise exception 'entry % does not balance', which using errcode = 'check_violation'; end if;
    return null;
  end $$`,
  'create constraint trigger funds_journal_entry_balanced after insert on funds_journal_entry deferrable initially deferred for each row execute function funds_entry_balanced()',
  'create constraint trigger funds_journal_line_balanced after insert on funds_journal_line deferrable initially deferred for each row execute function funds_entry_balanced()',
  // The balances are the journal's, whoever writes to it: nothing else sets them, and their checks refuse what would overdraw a line.
  `create function funds_keep_balances() returns trigger ${definer} as $$
  begin
    update funds_budget_line b set
      amount = b.amount + s.source, available = b.available + s.available, committed = b.committed + s.committed, paid = b.paid + s.paid
    from (select line_id, coalesce(sum(credit - debit) filter (where account = 'SOURCE'), 0) as source, coalesce(sum(debit - credit) filter (where account = 'AVAILABLE'), 0) as available,
      coalesce(sum(debit - credit) filter (where account = 'COMMITTED'), 0) as committed, coalesce(sum(debit - credit) filter (where account = 'PAID'), 0) as paid from added group by line_id) s
    where b.id = s.line_id;
    update funds_grant g set committed = g.committed + s.committed, paid = g.paid + s.paid
    from (select grant_id, coalesce(sum(debit - credit) filter (where account = 'COMMITTED'), 0) as committed, coalesce(sum(debit - credit) filter (where account = 'PAID'), 0) as paid from added where grant_id is not null group by grant_id) s
    where g.id = s.grant_id;
    return null;
  end $$`,
  'create trigger funds_journal_line_kept after insert on funds_journal_line referencing new table as added for each statement execute function funds_keep_balances()',
  // 一项集体决策可以管许多笔，合计不超过它决定的金额；调减不占
  `create function funds_use_decision() returns trigger ${definer} as $$
  begin
    if new.collective_decision_id is not null and new.kind in ('ADOPT', 'RAISE', 'COMMIT') then
      update funds_collective_decision set used = used + new.amount where id = new.collective_decision_id;
    end if;
    return null;
  end $$`,
  'create trigger funds_journal_entry_used after insert on funds_journal_entry for each row execute function funds_use_decision()',
  `create function funds_kept_by_journal() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' or pg_trigger_depth() = 1 then raise exception '% keeps what the journal says', tg_table_name using errcode = 'insufficient_privilege'; end if;
    return new;
  end $$`,
  `create trigger funds_budget_line_untouched before update on funds_budget_line for each row when ((old.amount, old.available, old.committed, old.paid) is distinct from (new.amount, new.available, new.committed, new.paid)) execute function funds_kept_by_journal()`,
  `create trigger funds_budget_line_empty before insert on funds_budget_line for each row when ((new.amount, new.available, new.committed, new.paid) is distinct from (0::bigint, 0::bigint, 0::bigint, 0::bigint)) execute function funds_kept_by_journal()`,
  `create trigger funds_grant_untouched before update on funds_grant for each row when ((old.committed, old.paid) is distinct from (new.committed, new.paid)) execute function funds_kept_by_journal()`,
  `create trigger funds_collective_decision_untouched before update on funds_collective_decision for each row when (old.used is distinct from new.used) execute function funds_kept_by_journal()`,
  // 分录只增不改；记错了的用相反的一笔冲销
  `create function funds_journal_stands() returns trigger language plpgsql as $$ begin raise exception 'the journal is never changed' using errcode = 'insufficient_privilege'; end $$`,
  ...['funds_journal_entry', 'funds_journal_line'].flatMap((table) => [
    `create trigger ${table}_stands before update or delete on ${table} for each row execute function funds_journal_stands()`,
    `create trigger ${table}_stays before truncate on ${table} for each statement execute function funds_journal_stands()`,
    `do $$
    declare holder text;
    begin
      for holder in select distinct a.grantee::regrole::text from pg_class c, aclexplode(c.relacl) a where c.oid = '${table}'::regclass and a.grantee <> c.relowner and a.grantee <> 0 loop
        execute format('revoke update, delete, truncate on ${table} from %s', holder);
      end loop;
    end $$`,
  ]),
];

/** Budget lines, collective decisions, grants with their payments, and the journal that each fen of them is traced by. */
export const fundsCore: Migration = {
  name: '20261203100000_funds_core',
  up: [
    ...tables, ...journal, ...Object.entries(guards).flatMap(([table, guard]) => guarded(table, guard)),
    // Whoever sees a grant or a payment sees what was sent with it.
    'create policy of_funds on documents_document for select using (exists (select from funds_grant g where g.id = holder_id) or exists (select from funds_payment p where p.id = holder_id))',
  ],
  down: [
    'drop policy of_funds on documents_document',
    ...Object.entries(guards).toReversed().flatMap(([table, guard]) => unguarded(table, guard)),
    'drop table funds_journal_line, funds_journal_entry, funds_payment, funds_grant, funds_collective_decision, funds_budget_line',
    'drop function funds_entry_balanced(), funds_keep_balances(), funds_use_decision(), funds_kept_by_journal(), funds_journal_stands()',
  ],
};
