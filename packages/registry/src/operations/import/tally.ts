import type { Sql } from '@gongqiao/kernel';

const OUTCOMES: Readonly<Record<string, string>> = { CREATE: 'create', UPDATE: 'update', DUPLICATE: 'duplicate', NEEDS_REVIEW: 'needsReview', REJECT: 'reject' };
const RESULTS: Readonly<Record<string, string>> = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged', SKIPPED: 'left', WAITING: 'waiting' };

/** The counts of a batch's rows; what was read is the sum of all outcomes and of what was skipped. */
export async function tallyOf(sql: Sql, batchId: string, skipped: number): Promise<Record<string, number>> {
  const { rows } = await sql.query('select outcome, result, count(*)::int as count from registry_import_row where batch_id = $1 group by 1, 2', [batchId]);
  const tally: Record<string, number> = { read: skipped, skipped };
  const add = (name: string | undefined, count: number): void => {
    if (name !== undefined) tally[name] = (tally[name] ?? 0) + count;
  };
  for (const row of rows) {
    const count = row['count'] as number;
    for (const name of ['read', OUTCOMES[row['outcome'] as string], RESULTS[row['result'] as string]]) add(name, count);
  }
  return tally;
}

/** How many rows of a batch's file were no data. */
export const skippedOf = (batch: { readonly tally: Readonly<Record<string, number>> }): number => batch.tally['skipped'] ?? 0;
