import { type Act, type Context, refuse as refuseAnyway, type Sql, type ValueOf } from '@gongqiao/kernel';
import { scopeOfUnit } from '@gongqiao/identity';
import { transactionSql } from '@gongqiao/query';
import { ImportBatch } from '../../import-batch/import-batch.entity.ts';
import type { ImportDecision } from '../../import-batch/import-batch.enums.ts';
import { refuse } from '../../refusals.ts';
import { deedOf } from '../deed.ts';
import { CITY_SENDER, type Sender } from '../viewer-unit.ts';
import { applyRows, type Sending } from './apply-rows.ts';
import { batchFor, reachOf } from './batches.ts';
import { countEligible, eligibleRows, settleOthers, staleRows } from './eligible.ts';
import { batchJob, changeAtOnce, showProgress } from './jobs.ts';
import { rejudge, rowsNumbered } from './rejudge.ts';
import { rowsNamed } from './settle-rows.ts';
import { alone } from './stored-row.ts';
import { skippedOf, tallyOf } from './tally.ts';

/** From here on people watch a progress bar instead of waiting for the answer. */
export const BACKGROUND_FROM = 1_000;

async function senderOfBatch(context: Context, batch: ImportBatch): Promise<Sender> {
  if (!batch.unit) return CITY_SENDER;
  await context.em.populate(batch, ['unit'] as never);
  return { id: batch.unit.id, scope: scopeOfUnit(batch.unit) };
}

/** What applying a batch needs to know of it. */
export type Sent = Pick<ImportBatch, 'id' | 'fileName' | 'asOf'>;

function sendingOf(context: Context, { id, fileName, asOf }: Sent, sender: Sender, act: Act = { action: 'import' }): Sending {
  return { sender, fileName, deed: deedOf(context, { ...act, batchId: id, source: 'IMPORT', validSince: asOf }) };
}

/** Writes all rows that may be written; the transaction is the caller's. */
export async function applyAll(context: Context, sql: Sql, batch: Sent, sender: Sender, written: (count: number) => Promise<void>): Promise<void> {
  const sending = sendingOf(context, batch, sender);
  let count = 0;
  for await (const rows of eligibleRows(sql, batch.id)) {
    await applyRows(sql, rows, sending);
    await written((count += rows.length));
  }
  await settleOthers(sql, batch.id);
}

async function refreshed(context: Context, sql: Sql, batch: ImportBatch, stale: readonly number[]): Promise<ImportBatch> {
  const rows = (await rowsNumbered(sql, batch.id, stale)).map(alone);
  await rejudge(sql, batch.id, rows, [], reachOf(batch), context.clock.now().toISOString());
  const shown = stale.slice(0, 10).join('、');
  batch.message = `读取之后库中又有变动，第 ${shown} ${stale.length > 10 ? `等 ${stale.length} ` : ''}行已按现在的情况重新核对，请看过后再点“导入”。`;
  batch.tally = await tallyOf(sql, batch.id, skippedOf(batch));
  return batch;
}

const APPLIED = "state = 'APPLIED', applied_at = $3, updated_at = $3, message = null, tally = $2, version = version + 1";

/** The batch says that it is imported, and what came of it. */
export async function finish(context: Context, sql: Sql, batchId: string, skipped: number): Promise<void> {
  await sql.query(`update registry_import_batch set ${APPLIED} where id = $1`, [batchId, JSON.stringify(await tallyOf(sql, batchId, skipped)), context.clock.now()]);
}

async function putBack(context: Context, batchId: string, error: unknown): Promise<void> {
  context.log.error({ batchId, err: error }, 'an import could not be applied');
  await changeAtOnce(context, 'registry_import_batch', batchId, "state = 'READY', message = $3, updated_at = $4, version = version + 1", ['导入没有完成，没有写入任何内容。请再点“导入”；仍然不行的，请联系系统管理员。', context.clock.now()]);
}

/** Imports a batch: everything in one transaction, at once or, from a thousand rows, in the background. */
export async function applyImport(context: Context, id: string): Promise<ImportBatch> {
  const batch = await batchFor(context, id, 'apply');
  const sql = transactionSql(context);
  const stale = await staleRows(sql, batch.id);
  if (stale.length > 0) return refreshed(context, sql, batch, stale);
  const { own, outside } = await countEligible(sql, batch.id);
  if (own + outside === 0) throw refuse('NOTHING_TO_IMPORT');
  const sender = await senderOfBatch(context, batch);
  const skipped = skippedOf(batch);
  const sent: Sent = { id: batch.id, fileName: batch.fileName, asOf: batch.asOf };
  Object.assign(batch, { state: 'APPLYING', progress: 0, total: own, updatedAt: context.clock.now() });
  await context.em.flush();
  if (own >= BACKGROUND_FROM) {
    const work = async (later: Context, laterSql: Sql): Promise<void> => {
      await applyAll(later, laterSql, sent, sender, (count) => showProgress(later, 'registry_import_batch', batch.id, count, own));
      await finish(later, laterSql, batch.id, skipped);
    };
    batchJob(context, { table: 'registry_import_batch', batchId: batch.id, state: 'APPLYING', work, failed: (later, error) => putBack(later, batch.id, error) });
    return batch;
  }
  await applyAll(context, sql, sent, sender, async () => {});
  await finish(context, sql, batch.id, skipped);
  return batch;
}

/** Legal-affairs decides about rows that wait because they are not within the sender's scope. */
export async function approveImportRows(context: Context, batchId: string, ids: readonly string[], decision: ValueOf<typeof ImportDecision>, reason: string | null): Promise<ImportBatch> {
  const batch = await batchFor(context, batchId, 'approve');
  const rows = await rowsNamed(context, batch.id, ids);
  const settled = rows.find(({ result }) => result !== 'WAITING');
  if (settled) throw refuse('ROW_NOT_SETTLED', { row: settled.row_number, problem: '不在等待确认之列。' });
  const sql = transactionSql(context);
  if (decision === 'TAKE') await applyRows(sql, rows, sendingOf(context, batch, await senderOfBatch(context, batch), { action: 'approve', reason: reason?.trim() || null }));
  else await leave(context, sql, rows.map(({ id }) => id), reason?.trim() ?? '');
  batch.tally = await tallyOf(sql, batch.id, skippedOf(batch));
  return batch;
}

async function leave(context: Context, sql: Sql, ids: readonly string[], reason: string): Promise<void> {
  if (reason === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  await sql.query("update registry_import_row set decision = 'SKIP', decision_reason = $2, result = 'SKIPPED', version = version + 1, updated_at = $3 where id = any($1::uuid[])", [ids, reason, context.clock.now()]);
}
