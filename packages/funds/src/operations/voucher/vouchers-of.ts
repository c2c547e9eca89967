import { type Context, nounOf, rowsSeen } from '@gongqiao/kernel';
import { Parameters, scopeSql, transactionSql, whereSql } from '@gongqiao/query';
import { JournalEntry } from '../../journal/journal-entry.entity.ts';
import { refuse } from '../../refusals.ts';
import type { VoucherMonth } from '../../voucher/voucher.types.ts';

/** One side of a voucher, as the accounting software reads it. */
export interface VoucherLine {
  readonly day: string;
  readonly cash: boolean;
  readonly number: number;
  readonly summary: string;
  readonly code: string;
  readonly name: string;
  /** Fen. */
  readonly debit: number;
  readonly credit: number;
  readonly line: string;
  readonly decision: string | null;
  readonly paidBy: string | null;
  readonly verified: boolean;
}

export function checkMonth(month: string | undefined): string {
  if (!month || !/^2\d{3}-(0[1-9]|1[0-2])$/.test(month)) throw refuse('VOUCHER_MONTH', {}, ['month']);
  return month;
}

// 付款和冲销是收付款的凭证，其余是备查
const CASH = "(e.kind in ('PAY', 'REVERSE'))";
const within = (month: string): string => `to_char(e.posted_at at time zone 'Asia/Shanghai', 'YYYY-MM') = ${month}`;
const bounds = (month: string): string => `e.posted_at >= (${month} || '-01')::date - interval '1 day' and e.posted_at < (${month} || '-01')::date + interval '1 month 1 day' and ${within(month)}`;

/** How many vouchers a month makes, and what they add up to. */
export async function voucherMonth({ viewer, sql }: Context, typed: string): Promise<VoucherMonth> {
  const parameters = new Parameters();
  const [guard, month] = [scopeSql(viewer, parameters), parameters.add(checkMonth(typed))];
  const seen = whereSql(rowsSeen(JournalEntry, viewer), { noun: nounOf(JournalEntry), alias: 'e', parameters });
  const { rows: [row] } = await sql.query(`with ${guard} select (select json_build_object('cash', count(*) filter (where ${CASH}), 'reference', count(*) filter (where not ${CASH}), 'amount', coalesce(sum(e.amount), 0)::text)
    from funds_journal_entry e where ${bounds(month)} and (${seen})) as month from s where s.v is not null`, parameters.values);
  return { ...(row?.['month'] as Omit<VoucherMonth, 'month'>), month: typed };
}

// Numbers are given in the order of posting when a month is first exported; what is posted later gets later ones, and none is given twice or left out.
const number = `
  insert into funds_voucher (id, scope, created_at, updated_at, entry_id, month, cash, number)
  select gen_random_uuid(), e.scope, $2, $2, e.id, $1, ${CASH}, (select coalesce(max(v.number), 0) from funds_voucher v where v.month = $1 and v.cash = ${CASH}) + row_number() over (partition by ${CASH} order by e.posted_at, e.id)
  from funds_journal_entry e where ${bounds('$1')} and not exists (select from funds_voucher v where v.entry_id = e.id)`;

const lines = (rule: string): string => `
  select (e.posted_at at time zone 'Asia/Shanghai')::date::text as day, v.cash, v.number, e.reason as summary, a.code, a.name, l.debit, l.credit, b.year || ' ' || b.code || ' ' || b.title as line, a.verified,
    (select d.minutes_number || ' ' || d.agenda_item from funds_collective_decision d where d.id = coalesce(e.collective_decision_id, g.collective_decision_id)) as decision, p.voucher_number as "paidBy"
  from funds_voucher v join funds_journal_entry e on e.id = v.entry_id join funds_journal_line l on l.entry_id = e.id join funds_budget_line b on b.id = e.line_id
    join funds_ledger_account a on a.account = l.account and a.cash = v.cash left join funds_grant g on g.id = e.grant_id left join funds_payment p on p.id = e.payment_id
  where v.month = $1 and (${rule}) order by v.cash desc, v.number, (l.debit = 0), l.id`;

/** A month's entries as vouchers, numbered; in a transaction, for it gives the numbers. */
export async function vouchersOf(context: Context, month: string): Promise<VoucherLine[]> {
  const sql = transactionSql(context);
  await sql.query("select pg_advisory_xact_lock(hashtextextended('funds vouchers ' || $1, 0))", [month]);
  await sql.query(number, [month, context.clock.now()]);
  const parameters = new Parameters();
  parameters.add(month);
  const rule = whereSql(rowsSeen(JournalEntry, context.viewer), { noun: nounOf(JournalEntry), alias: 'e', parameters });
  const { rows } = await sql.query(lines(rule), parameters.values);
  return rows.map((row) => ({ ...(row as unknown as VoucherLine), number: Number(row['number']), debit: Number(row['debit']), credit: Number(row['credit']) }));
}
