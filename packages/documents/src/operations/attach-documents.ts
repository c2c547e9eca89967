import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Context, createRow, nounOf, type Row, type Sql } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Document } from '../document/document.entity.ts';
import { documentHolders } from '../document/document-holders.ts';
import { documentLimits, inMegabytes } from '../limits.ts';
import { refuse } from '../refusals.ts';
import { documentTypes, extensionsShown } from '../type/document-types.ts';
import { cleanName, extensionOf } from '../type/file-name.ts';
import { lookInto } from '../type/sent-file.ts';

interface Sent {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

async function sent({ uploads, viewer }: Context, uploadId: string): Promise<Sent> {
  const found = await uploads.find(viewer, uploadId);
  if (!found) throw refuse('DOCUMENT_NOT_SENT', {}, ['uploads']);
  return { ...found, name: cleanName(found.fileName) };
}

/** What the file is, by its name and its content together. */
async function mediaTypeOf({ path, name, size }: Sent): Promise<string> {
  if (size > documentLimits.fileBytes) throw refuse('DOCUMENT_TOO_LARGE', { name, limit: inMegabytes(documentLimits.fileBytes) }, ['uploads']);
  const type = documentTypes.find(({ extensions }) => extensions.includes(extensionOf(name)));
  const file = await lookInto(path, size);
  const fits = type?.signature.equals(file.head.subarray(0, type.signature.length)) && (await type.isSound(file));
  if (!type || !fits) throw refuse('DOCUMENT_TYPE', { name, types: extensionsShown }, ['uploads']);
  return type.mediaType;
}

async function checkQuota({ viewer, clock }: Context, sql: Sql, bytes: number): Promise<void> {
  const { quotaBytes, quotaDays } = documentLimits;
  const account = viewer.accountId ?? '';
  // Two submissions at once must not both find room for the last megabyte.
  await sql.query("select pg_advisory_xact_lock(hashtextextended('documents quota ' || $1, 0))", [account]);
  const since = new Date(clock.now().getTime() - quotaDays * 86_400_000);
  const { rows } = await sql.query('select coalesce(sum(size), 0) + $3 > $4 as exceeded from documents_document where account_id = $1 and created_at > $2', [account, since, bytes, quotaBytes]);
  if (rows[0]!['exceeded']) throw refuse('DOCUMENT_QUOTA', { days: quotaDays, limit: inMegabytes(quotaBytes) }, ['uploads']);
}

const chunks = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: documentLimits.chunkBytes });

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function keep(context: Context, sql: Sql, holder: Row, { path, name, size }: Sent, mediaType: string): Promise<void> {
  const { viewer } = context;
  const document = createRow(context, Document, {
    fileName: name, mediaType, size, sha256: await hashOf(path), uploaderName: viewer.name, accountId: viewer.accountId, holderType: nounOf(holder.constructor).name, holderId: holder.id, scope: holder.scope,
  }, { action: 'attach' });
  await context.em.flush();
  let ordinal = 0;
  for await (const chunk of chunks(path)) await sql.query('insert into documents_chunk (document_id, ordinal, bytes) values ($1, $2, $3)', [document.id, (ordinal += 1), chunk]);
}

/**
 * Makes documents of finished uploads and hangs them on a row, in the running transaction. At most 5 at once, 20 MB each; PDF, JPEG, PNG, docx and
 * xlsx, name and content agreeing. Refuses by name what cannot be taken, and then takes none of them.
 */
export async function attachDocuments(context: Context, holder: Row, uploadIds: readonly string[]): Promise<void> {
  if (!documentHolders.has(holder.constructor)) throw new Error(`${holder.constructor.name} holds no documents: give it a field @Documents`);
  if (uploadIds.length === 0) return;
  if (uploadIds.length > documentLimits.perSubmission) throw refuse('DOCUMENT_COUNT', { most: documentLimits.perSubmission }, ['uploads']);
  const files = await Promise.all([...new Set(uploadIds)].map((id) => sent(context, id)));
  const types = await Promise.all(files.map(mediaTypeOf));
  const sql = transactionSql(context);
  await checkQuota(context, sql, files.reduce((sum, { size }) => sum + size, 0));
  for (const [index, file] of files.entries()) await keep(context, sql, holder, file, types[index]!);
}
