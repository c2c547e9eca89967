import { type Context, type FieldChange, refuse as refuseAnyway, type Sql } from '@gongqiao/kernel';
import { acrossScopes, literal, transactionSql } from '@gongqiao/query';
import type { ImportBatch } from '../../import-batch/import-batch.entity.ts';
import { type Deed, deedOf } from '../deed.ts';
import { followScopes } from '../follow-scope.ts';
import { putBack, senderScopes } from '../put-back.ts';
import { removeStatements } from '../statements.ts';
import { removeOrganizations, updateOrganizations } from '../write-organizations.ts';
import { BACKGROUND_FROM } from './apply-batch.ts';
import { batchFor } from './batches.ts';
import { undoContacts } from './contacts.ts';
import { batchJob, changeAtOnce } from './jobs.ts';
import { portions } from './portions.ts';
import { lockById } from './registry-rows.ts';
import { skippedOf, tallyOf } from './tally.ts';

/** What a batch did to one organization or contact. */
export interface Done {
  readonly subject: string;
  readonly version: number;
  readonly kind: 'CREATE' | 'UPDATE';
  readonly changes: readonly FieldChange[];
}

function deedsOf(sql: Sql, batchId: string, subjectType: 'Organization' | 'Contact'): AsyncGenerator<Done[]> {
  return portions<Done>(sql, `
    select subject_id as subject, subject_version as version, kind, changes from kernel_event
    where batch_id = ${literal(batchId)} and subject_type = '${subjectType}' and action <> 'undo'`);
}

/** Those about which somebody asked something: the request must not lose what it is about. */
async function askedAbout(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql.query('select distinct organization_id as id from registry_correction_request where organization_id = any($1::uuid[])', [ids]);
  return new Set(rows.map((row) => row['id'] as string));
}

/** Undoes a portion; returns the organizations that somebody changed or asked about since, which stay as they are. */
async function undoOrganizations(sql: Sql, deeds: readonly Done[], deed: Deed): Promise<string[]> {
  const known = await lockById(sql, deeds.map(({ subject }) => subject));
  const standing = deeds.flatMap((one) => (known.has(one.subject) ? [{ ...one, organization: known.get(one.subject)! }] : []));
  const asked = await askedAbout(sql, standing.map(({ subject }) => subject));
  const untouched = standing.filter(({ organization, version, kind, subject }) => organization.version === version && !(kind === 'CREATE' && asked.has(subject)));
  const scopes = await senderScopes(sql, untouched.map(({ organization }) => organization.record));
  const made = untouched.filter(({ kind }) => kind === 'CREATE').map(({ organization }) => organization);
  // In one go: the foreign key would do it row by row.
  await sql.query('update registry_import_row set result = null, organization_id = null where batch_id = $1 and organization_id = any($2::uuid[])', [deed.batchId, made.map(({ id }) => id)]);
  await removeOrganizations(sql, made, deed);
  const back = untouched.filter(({ kind }) => kind === 'UPDATE').map(({ organization, changes }) => putBack(organization, changes, scopes));
  await updateOrganizations(sql, back, deed);
  await followScopes(sql, back.filter(({ before, after }) => before!.scope !== after.scope).map(({ id, after }) => ({ id, scope: after.scope })));
  return standing.filter((one) => !untouched.includes(one)).map(({ subject }) => subject);
}

async function messageOn(sql: Sql, batchId: string, left: readonly string[]): Promise<string | null> {
  if (left.length === 0) return null;
  const { rows } = await sql.query(`
    select r.row_number, o.name from registry_import_row r join registry_organization o on o.id = r.organization_id
    where r.batch_id = $1 and o.id = any($2::uuid[]) order by r.row_number`, [batchId, left]);
  const named = rows.map((row) => `第 ${row['row_number'] as number} 行“${row['name'] as string}”`);
  return `下列 ${rows.length} 个组织导入后又有人更正或申请更正，没有撤销：${named.join('、')}。`;
}

// With what legal-affairs took from the batch in other districts.
function undoAll(context: Context, sql: Sql, batchId: string, reason: string, skipped: number): Promise<void> {
  return acrossScopes(sql, () => undoEverywhere(context, sql, batchId, reason, skipped));
}

async function undoEverywhere(context: Context, sql: Sql, batchId: string, reason: string, skipped: number): Promise<void> {
  const deed = deedOf(context, { action: 'undo', reason, batchId });
  const left: string[] = [];
  // Contacts first: they go with the organizations that are removed.
  for await (const deeds of deedsOf(sql, batchId, 'Contact')) await undoContacts(sql, deeds, deed);
  for await (const deeds of deedsOf(sql, batchId, 'Organization')) left.push(...(await undoOrganizations(sql, deeds, deed)));
  await removeStatements(sql, batchId);
  const message = await messageOn(sql, batchId, left);
  await sql.query('update registry_import_row set result = null, organization_id = null, version = version + 1 where batch_id = $1 and result is not null and (organization_id is null or organization_id <> all($2::uuid[]))', [batchId, left]);
  await sql.query("update registry_import_batch set state = 'UNDONE', message = $2, tally = $3, undone_at = $4, updated_at = $4, version = version + 1 where id = $1", [
    batchId, message, JSON.stringify(await tallyOf(sql, batchId, skipped)), context.clock.now(),
  ]);
}

async function keepApplied(context: Context, batchId: string, error: unknown): Promise<void> {
  context.log.error({ batchId, err: error }, 'an import could not be undone');
  await changeAtOnce(context, 'registry_import_batch', batchId, "state = 'APPLIED', message = $3, updated_at = $4, version = version + 1", ['撤销没有完成，库中内容没有变化。请再试一次；仍然不行的，请联系系统管理员。', context.clock.now()]);
}

/** Takes a whole batch back: what it made is removed, what it changed is put back; what people changed since stays and is named. */
export async function undoImport(context: Context, id: string, reason: string): Promise<ImportBatch> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const batch = await batchFor(context, id, 'undo');
  const skipped = skippedOf(batch);
  if ((batch.tally['created'] ?? 0) + (batch.tally['updated'] ?? 0) < BACKGROUND_FROM) {
    await undoAll(context, transactionSql(context), batch.id, reason.trim(), skipped);
    return batch;
  }
  Object.assign(batch, { state: 'APPLYING', message: '正在撤销整批', updatedAt: context.clock.now() });
  batchJob(context, {
    table: 'registry_import_batch', batchId: batch.id, state: 'APPLYING', work: (own, sql) => undoAll(own, sql, batch.id, reason.trim(), skipped), failed: (own, error) => keepApplied(own, batch.id, error),
  });
  return batch;
}
