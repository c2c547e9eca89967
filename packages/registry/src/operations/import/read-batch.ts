import { type Context, type Sql, today } from '@gongqiao/kernel';
import { readImportInWorker } from '../../import/read-in-worker.ts';
import type { ClassifiedRow } from '../../import/classify/registry.ts';
import type { ReadSummary } from '../../import/read-import.ts';
import { ImportRefused } from '../../import/refusal.ts';
import type { ColumnCorrection } from '../../import/table/layout.ts';
import { hashOf } from './hash-of.ts';
import { batchJob, changeAtOnce, showProgress } from './jobs.ts';
import { insertJudged, judge, type Reach } from './judge.ts';
import { tallyOf } from './tally.ts';

/** What reading a batch's file takes. */
export interface BatchFile {
  readonly batch: { readonly id: string; readonly scope: string; readonly unitId: string | null };
  readonly path: string;
  readonly fileName: string;
  readonly corrections: readonly ColumnCorrection[];
  readonly reach: Reach;
  /** Told of rows as they are judged, for whoever prints them. */
  readonly judged?: (rows: readonly ClassifiedRow[]) => void;
}

/** Where the columns of a file stand and how they were understood, as the batch keeps it; nothing of what stands below the headers, which may be persons' names. */
export function layoutOf({ tables, sheet, encoding, unmappedColumns }: ReadSummary, corrections: readonly ColumnCorrection[]): Record<string, unknown> {
  const columns = tables.flatMap(({ columns: all }, table) => all.map(({ index, letter, header, unit, field }) => ({
    table, index, letter, header, unit, field: field === 'sequence' || field === 'address' ? null : field,
  })));
  return { columns, corrections, unmappedColumns, ...(sheet !== undefined && { sheet }), ...(encoding !== undefined && { encoding }) };
}

// An unchanged file that was imported already: every row would come out as it is.
async function importedBefore(sql: Sql, { batch }: BatchFile, hash: string): Promise<string | null> {
  const { rows } = await sql.query(`
    select b.file_name, to_char(b.applied_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as day from registry_import_batch b
    where b.file_hash = $1 and b.id <> $2 and b.unit_id is not distinct from $3::uuid and b.state = 'APPLIED' order by b.applied_at limit 1`, [hash, batch.id, batch.unitId]);
  const [first] = rows;
  return first ? `内容完全相同的文件已于 ${first['day'] as string} 作为“${first['file_name'] as string}”导入过；再导入一次，没有变化的行不会改动。` : null;
}

async function readRows(context: Context, sql: Sql, file: BatchFile): Promise<ReadSummary> {
  const { batch, path, fileName, corrections, reach } = file;
  const at = context.clock.now().toISOString();
  await sql.query('delete from registry_import_row where batch_id = $1', [batch.id]);
  return readImportInWorker({ path, filename: fileName }, { today: today(context.clock), corrections }, async (rows, progress) => {
    const { classified, judged } = await judge(sql, rows, reach);
    file.judged?.(classified);
    await insertJudged(sql, batch, judged, at);
    await showProgress(context, 'registry_import_batch', batch.id, progress.rows, Math.round(progress.rows / Math.max(progress.share, 0.001)));
  });
}

/** Reads a batch's file, judges every row and keeps it; afterwards the batch is READY. */
export async function readBatch(context: Context, sql: Sql, file: BatchFile): Promise<ReadSummary> {
  const { batch, corrections } = file;
  const hash = await hashOf(file.path);
  const summary = await readRows(context, sql, file);
  const tally = await tallyOf(sql, batch.id, summary.skipped.length);
  await sql.query(`
    update registry_import_batch set state = 'READY', message = $2, file_hash = $3, layout = $4, tally = $5, progress = $6, total = $6, updated_at = $7, version = version + 1
    where id = $1`, [batch.id, await importedBefore(sql, file, hash), hash, JSON.stringify(layoutOf(summary, corrections)), JSON.stringify(tally), summary.rows, context.clock.now()]);
  return summary;
}

async function refuseBatch(context: Context, batchId: string, error: unknown): Promise<void> {
  const expected = error instanceof ImportRefused;
  if (!expected) context.log.error({ batchId, err: error }, 'an import could not be read');
  const message = expected ? error.message : '读取时出了意外，没有写入任何内容。请重新上传；仍然不行的，请联系系统管理员。';
  await changeAtOnce(context, 'registry_import_batch', batchId, "state = 'REFUSED', message = $3, version = version + 1, updated_at = $4", [message, context.clock.now()]);
}

/** Reads after the request, in a worker of its own; people follow by the batch's progress. */
export function readLater(context: Context, file: BatchFile): void {
  batchJob(context, {
    table: 'registry_import_batch', batchId: file.batch.id, state: 'READING', work: async (own, sql) => void (await readBatch(own, sql, file)), failed: (own, error) => refuseBatch(own, file.batch.id, error),
  });
}
