import { type Context, newId, type ValueOf } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { yuan } from '@gongqiao/rules';
import type { BudgetLine } from '../../budget-line/budget-line.entity.ts';
import type { CollectiveDecision } from '../../collective-decision/collective-decision.entity.ts';
import type { FundGrant } from '../../grant/grant.entity.ts';
import type { JournalAccount, JournalKind } from '../../journal/journal.enums.ts';
import type { Payment } from '../../payment/payment.entity.ts';
import { refuse } from '../../refusals.ts';
import { type LockedLine, lockLine } from './lock-line.ts';

type Account = ValueOf<typeof JournalAccount>;

/** What each kind of entry debits and credits: a whole amount goes from one account of the line to another. */
const SIDES: Readonly<Record<ValueOf<typeof JournalKind>, readonly [debit: Account, credit: Account]>> = {
  ADOPT: ['AVAILABLE', 'SOURCE'],
  RAISE: ['AVAILABLE', 'SOURCE'],
  LOWER: ['SOURCE', 'AVAILABLE'],
  COMMIT: ['COMMITTED', 'AVAILABLE'],
  RELEASE: ['AVAILABLE', 'COMMITTED'],
  PAY: ['PAID', 'COMMITTED'],
  REVERSE: ['COMMITTED', 'PAID'],
};

export interface Posting {
  readonly kind: ValueOf<typeof JournalKind>;
  readonly line: Pick<BudgetLine, 'id'>;
  /** Fen, more than none. */
  readonly amount: number;
  readonly reason: string;
  readonly grant?: FundGrant | null;
  readonly payment?: Payment | null;
  readonly collectiveDecision?: CollectiveDecision | null;
}

const ENTRY = `insert into funds_journal_entry (id, scope, created_at, updated_at, kind, amount, line_id, grant_id, payment_id, collective_decision_id, reverses_id, reason, posted_at, posted_by, posted_by_id)
  values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, case when $4 = 'REVERSE' then (select id from funds_journal_entry where payment_id = $8 and kind = 'PAY') end, $10, $3, $11, $12)`;
// Both sides in one statement: the balances that are kept of them are then asked once, and never of half an entry.
const LINES = `insert into funds_journal_line (id, scope, created_at, updated_at, entry_id, line_id, account, debit, credit, grant_id, payment_id)
  select id, $3, $4, $4, $5, $6, account, debit, credit, $9, $10
  from (values ($1::uuid, $7, $11::bigint, 0::bigint), ($2::uuid, $8, 0, $11)) as side (id, account, debit, credit)`;

function checkCovered(line: LockedLine, [, credit]: readonly [Account, Account], amount: number): void {
  if (credit === 'AVAILABLE' && amount > line.available) throw refuse('LINE_SHORT', { line: line.title, available: yuan(line.available), amount: yuan(amount) }, ['line']);
}

/** The one way in which money moves: locks the budget line, refuses what it does not cover, and writes a balanced entry. Row and entry stand or fall together. */
export async function post(context: Context, { kind, amount, reason, grant = null, payment = null, collectiveDecision = null, ...posting }: Posting): Promise<void> {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw refuse('AMOUNT_INVALID', {}, ['amount']);
  const line = await lockLine(context, posting.line.id);
  const [debit, credit] = SIDES[kind];
  checkCovered(line, [debit, credit], amount);
  // Rows that the entry names are there before it is.
  await context.em.flush();
  const [sql, entry, now, { viewer }] = [transactionSql(context), newId(), context.clock.now(), context];
  await sql.query(ENTRY, [entry, line.scope, now, kind, amount, line.id, grant?.id ?? null, payment?.id ?? null, collectiveDecision?.id ?? null, reason, viewer.name, viewer.accountId]);
  await sql.query(LINES, [newId(), newId(), line.scope, now, entry, line.id, debit, credit, grant?.id ?? null, payment?.id ?? null, amount]);
}
