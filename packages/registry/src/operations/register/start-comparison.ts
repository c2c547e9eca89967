import { type Context, createRow, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { refuse } from '../../refusals.ts';
import { RegisterFile } from '../../register-file/register-file.entity.ts';
import { uploaded } from '../import/start-import.ts';
import { compareLater } from './read-register.ts';

// Files are compared in the order of their days: what was absent before must have been before.
async function checkOrder(context: Context, asOf: string): Promise<void> {
  const sql = transactionSql(context);
  await sql.query("select pg_advisory_xact_lock(hashtextextended('register', 0))");
  const { rows } = await sql.query("select max(as_of)::text as newest from registry_register_file where state <> 'REFUSED'");
  const newest = rows[0]!['newest'] as string | null;
  if (newest !== null && newest > asOf) throw refuse('REGISTER_OLDER', { asOf: newest }, ['asOf']);
}

/** Begins the comparison with a file of the civil-affairs register; its findings are there when it was read. */
export async function startComparison(context: Context, uploadId: string, asOf: string, basis: string): Promise<RegisterFile> {
  if (basis.trim() === '') throw refuse('BASIS_MISSING', {}, ['basis']);
  if (asOf > today(context.clock)) throw refuse('SINCE_IN_FUTURE', {}, ['asOf']);
  const { path, fileName, size } = await uploaded(context, uploadId);
  await checkOrder(context, asOf);
  const file = createRow(context, RegisterFile, {
    fileName, fileSize: size, fileHash: '', asOf, basis: basis.trim(), state: 'READING', message: null, senderName: context.viewer.name, progress: 0, total: 0, tally: {}, scope: '',
  } as never, { action: 'reconcile' });
  compareLater(context, { id: file.id, path, fileName, asOf, basis: file.basis });
  return file;
}
