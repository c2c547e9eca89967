import { type Context, refuse as refuseAnyway, type ValueOf } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { ImportBatch } from '../../import-batch/import-batch.entity.ts';
import type { ImportDecision } from '../../import-batch/import-batch.enums.ts';
import { refuse } from '../../refusals.ts';
import { batchFor } from './batches.ts';
import { STORED_COLUMNS, type StoredRow } from './stored-row.ts';

type Decision = ValueOf<typeof ImportDecision>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function rowsNamed(context: Context, batchId: string, ids: readonly string[]): Promise<StoredRow[]> {
  const { rows } = await transactionSql(context).query(
    `select ${STORED_COLUMNS} from registry_import_row where batch_id = $1 and id = any($2::uuid[]) order by row_number for update`, [batchId, ids.filter((id) => UUID.test(id))]);
  if (rows.length !== new Set(ids).size) throw refuseAnyway('NOT_FOUND');
  return rows as unknown as StoredRow[];
}

function problemOf({ outcome }: StoredRow, decision: Decision | null): string | null {
  if (decision !== 'TAKE') return null;
  if (outcome === 'REJECT') return '没有名称，不能导入。请填上名称。';
  return outcome === 'DUPLICATE' ? '与前面的行代码相同，只导入前面的那一行。' : null;
}

/** Decides about rows before the import: to take them as they are, to leave them out, or neither yet. */
export async function settleImportRows(context: Context, batchId: string, ids: readonly string[], decision: Decision | null, reason: string | null): Promise<ImportBatch> {
  const batch = await batchFor(context, batchId, 'settle');
  const rows = await rowsNamed(context, batch.id, ids);
  for (const row of rows) {
    const problem = problemOf(row, decision);
    if (problem) throw refuse('ROW_NOT_SETTLED', { row: row.row_number, problem });
  }
  const text = reason?.trim() || null;
  if (decision === 'TAKE' && text === null && rows.some(({ outcome }) => outcome === 'NEEDS_REVIEW')) throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  await transactionSql(context).query('update registry_import_row set decision = $2, decision_reason = $3, version = version + 1, updated_at = $4 where id = any($1::uuid[])', [
    rows.map(({ id }) => id), decision, decision === null ? null : text, context.clock.now(),
  ]);
  return batch;
}
