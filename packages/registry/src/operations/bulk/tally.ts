import type { Sql } from '@gongqiao/kernel';

export type Tally = Readonly<Record<string, number>>;

export function talliedAs(words: readonly string[]): Tally {
  const tally: Record<string, number> = {};
  for (const word of words) tally[word] = (tally[word] ?? 0) + 1;
  return tally;
}

/** How many organizations of a bulk change had which outcome, and which result. */
export async function tallyOf(sql: Sql, id: string): Promise<Tally> {
  const { rows } = await sql.query(`
    select word, count(*)::int as count from registry_bulk_change_row, unnest(array[outcome, result]) word where bulk_change_id = $1 and word is not null group by word`, [id]);
  return Object.fromEntries(rows.map((row) => [row['word'] as string, row['count'] as number]));
}

export interface RowResult {
  readonly id: string;
  readonly result: 'CHANGED' | 'CONFLICT' | 'UNDONE' | 'KEPT';
  readonly message: string | null;
}

export async function keepResults(sql: Sql, results: readonly RowResult[], at: Date): Promise<void> {
  await sql.query(`
    update registry_bulk_change_row r set result = n.result, message = n.message, updated_at = $2, version = r.version + 1
    from json_populate_recordset(null::registry_bulk_change_row, $1::json) n where r.id = n.id`, [JSON.stringify(results), at]);
}
