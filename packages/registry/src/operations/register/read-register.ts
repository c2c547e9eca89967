import { type Context, Refused, type Sql, today } from '@gongqiao/kernel';
import type { ImportRow } from '../../import/classify/outcome.ts';
import { readImportInWorker } from '../../import/read-in-worker.ts';
import type { ReadSummary } from '../../import/read-import.ts';
import { ImportRefused } from '../../import/refusal.ts';
import { fieldLabel } from '../../import/report/reason-text.ts';
import { refuse } from '../../refusals.ts';
import { hashOf } from '../import/hash-of.ts';
import { batchJob, changeAtOnce, showProgress } from '../import/jobs.ts';
import { insertRows } from '../write-organizations.ts';
import { compareWithRegister } from './compare.ts';

export interface ReceivedFile {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  readonly asOf: string;
  readonly basis: string;
}

async function refuseRepeated(sql: Sql, id: string, hash: string): Promise<void> {
  const { rows: [first] } = await sql.query(`
    select file_name as name, to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from registry_register_file
    where file_hash = $1 and id <> $2 and state = 'COMPARED' order by created_at limit 1`, [hash, id]);
  if (first) throw refuse('REGISTER_REPEATED', { name: first['name'] as string, day: first['day'] as string });
}

// Only what is compared: who represents an organization, and whatever else a file holds, is not kept.
function rowOf(fileId: string, { values, nameKey }: ImportRow): object {
  const { creditCode, name, kind, registrationStatus, registrationAuthority, supervisingUnit, regionCode, foundedOn } = values;
  return {
    file_id: fileId, credit_code: creditCode, name, name_key: nameKey, kind, registration_status: registrationStatus, registration_authority: registrationAuthority,
    supervising_unit: supervisingUnit, region: regionCode, founded_on: foundedOn,
  };
}

interface Loaded {
  readonly summary: ReadSummary;
  readonly kept: number;
}

async function loadRows(context: Context, sql: Sql, { id, path, fileName }: ReceivedFile): Promise<Loaded> {
  const codes = new Set<string>();
  const summary = await readImportInWorker({ path, filename: fileName }, { today: today(context.clock) }, async (rows, progress) => {
    const usable = rows.filter(({ values: { creditCode, name } }) => creditCode !== null && name !== null && !codes.has(creditCode) && codes.add(creditCode));
    await insertRows(sql, 'registry_register_row', usable.map((row) => rowOf(id, row)));
    await showProgress(context, 'registry_register_file', id, progress.rows, Math.round(progress.rows / Math.max(progress.share, 0.001)));
  });
  const fields = summary.tables.flatMap(({ columns }) => columns.map(({ field }) => field));
  for (const field of ['creditCode', 'registrationStatus'] as const) if (!fields.includes(field)) throw refuse('REGISTER_COLUMNS', { column: fieldLabel(field) });
  return { summary, kept: codes.size };
}

async function messageOn(sql: Sql, { id, asOf }: ReceivedFile, { summary, kept }: Loaded): Promise<string | null> {
  const { rows } = await sql.query("select total from registry_register_file where id <> $1 and state = 'COMPARED' and as_of < $2 order by as_of desc, created_at desc limit 1", [id, asOf]);
  const before = (rows[0]?.['total'] as number | undefined) ?? 0;
  const parts = [
    ...(kept < summary.rows ? [`有 ${summary.rows - kept} 行没有代码或名称，或者代码与前面的行相同，没有比对。`] : []),
    ...(summary.rows < before / 2 ? [`这个文件只有 ${summary.rows} 行，上一个有 ${before} 行。请核对文件是否完整，再处理“库中有、登记没有”。`] : []),
  ];
  return parts.join('') || null;
}

/** Reads a file of the register and compares it with the registry; afterwards it is COMPARED, and its rows are gone. */
export async function readRegister(context: Context, sql: Sql, file: ReceivedFile): Promise<void> {
  const hash = await hashOf(file.path);
  await refuseRepeated(sql, file.id, hash);
  const loaded = await loadRows(context, sql, file);
  const tally = await compareWithRegister(context, sql, file);
  await sql.query('delete from registry_register_row where file_id = $1', [file.id]);
  await sql.query(`
    update registry_register_file set state = 'COMPARED', message = $2, file_hash = $3, tally = $4, progress = $5, total = $5, updated_at = $6, version = version + 1
    where id = $1`, [file.id, await messageOn(sql, file, loaded), hash, JSON.stringify(tally), loaded.summary.rows, context.clock.now()]);
}

async function refuseFile(context: Context, id: string, error: unknown): Promise<void> {
  const expected = error instanceof ImportRefused || error instanceof Refused;
  if (!expected) context.log.error({ registerFile: id, err: error }, 'a register file could not be compared');
  const message = expected ? error.message : '比对时出了意外，没有写入任何内容。请重新上传；仍然不行的，请联系系统管理员。';
  await changeAtOnce(context, 'registry_register_file', id, "state = 'REFUSED', message = $3, version = version + 1, updated_at = $4", [message, context.clock.now()]);
}

/** Compares after the request; people follow by the file's progress. */
export function compareLater(context: Context, file: ReceivedFile): void {
  batchJob(context, {
    table: 'registry_register_file', batchId: file.id, state: 'READING', work: (own, sql) => readRegister(own, sql, file), failed: (own, error) => refuseFile(own, file.id, error),
  });
}
