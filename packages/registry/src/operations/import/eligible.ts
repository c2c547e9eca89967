import type { Sql } from '@gongqiao/kernel';
import { literal } from '@gongqiao/query';
import { portions } from './portions.ts';
import { STORED_COLUMNS, type StoredRow } from './stored-row.ts';

/** What a row would be imported for: it is sure, or somebody took it as it is; and nobody left it out. */
const MEANT = "(outcome in ('CREATE', 'UPDATE') or (outcome = 'NEEDS_REVIEW' and decision = 'TAKE')) and decision is distinct from 'SKIP'";

/** The rows of a batch that its sender may import now, in order. */
export function eligibleRows(sql: Sql, batchId: string): AsyncGenerator<StoredRow[]> {
  return portions<StoredRow>(sql, `select ${STORED_COLUMNS} from registry_import_row where batch_id = ${literal(batchId)} and ${MEANT} and not outside_scope order by row_number`);
}

export async function countEligible(sql: Sql, batchId: string): Promise<{ own: number; outside: number }> {
  const { rows } = await sql.query(`
    select count(*) filter (where not outside_scope)::int as own, count(*) filter (where outside_scope)::int as outside from registry_import_row where batch_id = $1 and ${MEANT}`, [batchId]);
  return rows[0] as unknown as { own: number; outside: number };
}

/** Rows that nobody imports are left; those outside the sender's scope wait for legal-affairs. */
export async function settleOthers(sql: Sql, batchId: string): Promise<void> {
  await sql.query(`
    update registry_import_row set version = version + 1, result = case when ${MEANT} then 'WAITING' else 'SKIPPED' end where batch_id = $1 and result is null`, [batchId]);
}

const HOLDERS = "select registry_code_holders(array[r.content->>'creditCode'])";

/** Rows that would not do now what they would when they were judged: the registry got or lost an organization of their code meanwhile. */
export async function staleRows(sql: Sql, batchId: string): Promise<number[]> {
  const { rows } = await sql.query(`
    select r.row_number, exists (${HOLDERS}) as held,
      coalesce(r.relates_to_id in (${HOLDERS}), false) as known, r.outcome = 'UPDATE' or r.present is not null as updates
    from registry_import_row r where r.batch_id = $1 and ${MEANT} and (r.content->>'codeValid')::boolean order by r.row_number`, [batchId]);
  return rows.filter((row) => row['held'] !== row['known'] || (row['updates'] && !row['held'])).map((row) => row['row_number'] as number);
}
