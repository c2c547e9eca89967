import type { Sql } from '@gongqiao/kernel';
import { EarlierRows } from '../../import/classify/earlier-rows.ts';
import type { ImportRow } from '../../import/classify/outcome.ts';
import { judge, type Reach, updateJudged } from './judge.ts';
import { alone, STORED_COLUMNS, type StoredRow } from './stored-row.ts';

interface Keys {
  readonly code: string | null;
  readonly name: string | null;
}

const keysOf = ({ codeValid, values, nameKey }: ImportRow): Keys => ({
  code: codeValid ? values.creditCode : null, name: nameKey && values.regionCode ? `${values.regionCode} ${nameKey}` : null,
});

const filled = (keys: readonly (string | null)[]): string[] => [...new Set(keys.filter((key) => key !== null))];

/** The rows of a batch that share a code or a name with one of these. */
async function relatives(sql: Sql, batchId: string, keys: readonly Keys[]): Promise<ImportRow[]> {
  const { rows } = await sql.query(`
    select ${STORED_COLUMNS} from registry_import_row where batch_id = $1
      and (((content->>'codeValid')::boolean and content->>'creditCode' = any($2::text[])) or (content->>'regionCode') || ' ' || (content->>'nameKey') = any($3::text[]))
    order by row_number`, [batchId, filled(keys.map(({ code }) => code)), filled(keys.map(({ name }) => name))]);
  return (rows as unknown as StoredRow[]).map(alone);
}

const inOrder = (rows: Iterable<ImportRow>): ImportRow[] => [...rows].sort((one, other) => one.row - other.row);

function compared(rows: readonly ImportRow[]): ImportRow[] {
  const earlier = new EarlierRows();
  return rows.map((row) => earlier.compare(row.row, row.table, { values: row.values, reasons: [...row.reasons], codeValid: row.codeValid }));
}

/**
 * Judges rows again, and those that stand to them as first or repetition, before or after: `changed` are rows as they are now, `former` as they were.
 * A row's relatives are judged with theirs in view, so that each finds the first of its kind.
 */
export async function rejudge(sql: Sql, batchId: string, changed: readonly ImportRow[], former: readonly ImportRow[], reach: Reach, at: string): Promise<void> {
  const replaced = new Map(changed.map((row) => [row.row, row]));
  const near = await relatives(sql, batchId, [...changed, ...former].map(keysOf));
  const affected = inOrder(new Map([...near.map((row) => [row.row, row] as const), ...replaced]).values());
  const wide = await relatives(sql, batchId, affected.map(keysOf));
  const all = inOrder(new Map([...wide.map((row) => [row.row, row] as const), ...affected.map((row) => [row.row, row] as const)]).values());
  const numbers = new Set(affected.map(({ row }) => row));
  const { judged } = await judge(sql, compared(all).filter(({ row }) => numbers.has(row)), reach);
  await updateJudged(sql, batchId, judged, at);
}

export async function rowsNumbered(sql: Sql, batchId: string, numbers: readonly number[]): Promise<StoredRow[]> {
  const { rows } = await sql.query(`select ${STORED_COLUMNS} from registry_import_row where batch_id = $1 and row_number = any($2::int[]) order by row_number`, [batchId, numbers]);
  return rows as unknown as StoredRow[];
}
