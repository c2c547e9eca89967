import { scopeOfUnit, Unit } from '@gongqiao/identity';
import { type Context, inTransaction, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { ClassifiedRow } from '../../import/classify/registry.ts';
import { readImportInWorker } from '../../import/read-in-worker.ts';
import type { ReadSummary } from '../../import/read-import.ts';
import { CITY_SENDER, type Sender } from '../viewer-unit.ts';
import { applyAll, finish } from './apply-batch.ts';
import { judge, type Reach } from './judge.ts';
import { readBatch } from './read-batch.ts';
import { createBatch } from './start-import.ts';

/** A file on this machine, imported without anybody at a screen. */
export interface LocalFile {
  readonly path: string;
  readonly fileName: string;
  readonly size: number;
}

/** Is told each row as it was judged; what is not kept of it is free again. */
export type RowTold = (row: ClassifiedRow) => void;

export interface AppliedImport {
  readonly summary: ReadSummary;
  readonly batchId: string;
  /** Row number -> what came of it. */
  readonly results: ReadonlyMap<number, string>;
  readonly message: string | null;
}

/** The district federation of a division; null where there is none. */
export async function findSender({ em }: Context, region: string): Promise<Sender | null> {
  const unit = (await em.findOne(Unit, { kind: 'DISTRICT', regionCode: region } as never)) as Unit | null;
  return unit && { id: unit.id, scope: scopeOfUnit(unit) };
}

const reachOf = ({ id, scope }: Sender): Reach => ({ scopes: id === null ? null : [scope] });

/** Reads and judges a file; nothing is written. */
export function tryImport(context: Context, { path, fileName }: LocalFile, sender: Sender, told: RowTold): Promise<ReadSummary> {
  return readImportInWorker({ path, filename: fileName }, { today: today(context.clock) }, async (portion) => {
    (await judge(context.sql, portion, reachOf(sender))).classified.forEach(told);
  });
}

/** Reads a file and imports what is sure, in one transaction; what has to be looked at is left. */
export async function importFile(context: Context, file: LocalFile, sender: Sender = CITY_SENDER, asOf: string | null = null, told: RowTold = () => {}): Promise<AppliedImport> {
  return inTransaction(context, async () => {
    const sql = transactionSql(context);
    await sql.query("set local statement_timeout = '10min'");
    const batch = createBatch(context, { ...file, uploadId: '' }, sender, asOf);
    await context.em.flush();
    const summary = await readBatch(context, sql, {
      batch: { id: batch.id, scope: batch.scope, unitId: sender.id }, path: file.path, fileName: file.fileName, corrections: [], reach: reachOf(sender), judged: (portion) => portion.forEach(told),
    });
    const message = (await sql.query('select message from registry_import_batch where id = $1', [batch.id])).rows[0]!['message'] as string | null;
    await applyAll(context, sql, batch, sender, async () => {});
    await finish(context, sql, batch.id, summary.skipped.length);
    const kept = await sql.query('select row_number, result from registry_import_row where batch_id = $1', [batch.id]);
    return { summary, batchId: batch.id, message, results: new Map(kept.rows.map((row) => [row['row_number'] as number, row['result'] as string])) };
  });
}
