import { type Context, isId, refuse } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';

export interface LockedLine {
  readonly id: string;
  readonly scope: string;
  readonly title: string;
  readonly year: number;
  /** Fen. */
  readonly amount: number;
  readonly available: number;
  readonly committed: number;
  readonly paid: number;
}

/**
 * A budget line with its balances as they are now, held until the transaction ends. Whoever moves money takes it first, before any grant or payment, so that
 * nobody waits crosswise. Rows that only refer to it, such as a draft that names it, do not wait.
 */
export async function lockLine(context: Context, id: string): Promise<LockedLine> {
  if (!isId(id)) throw refuse('NOT_FOUND');
  const { rows: [row] } = await transactionSql(context).query('select id, scope, title, year, amount, available, committed, paid from funds_budget_line where id = $1 for no key update', [id]);
  if (!row) throw refuse('NOT_FOUND');
  const fen = (key: string): number => Number(row[key]);
  return { id, scope: String(row['scope']), title: String(row['title']), year: fen('year'), amount: fen('amount'), available: fen('available'), committed: fen('committed'), paid: fen('paid') };
}
