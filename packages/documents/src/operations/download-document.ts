import { Readable } from 'node:stream';
import { type Context, type Download, isId, refuse } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql } from '@gongqiao/query';
import { documentHolders } from '../document/document-holders.ts';
import { refuse as refuseDocument } from '../refusals.ts';

interface Found {
  readonly fileName: string;
  readonly mediaType: string;
  readonly destroyed: boolean;
}

// One statement for a document that is out of sight and for one that is none: nobody learns which it was.
async function findHeld({ viewer, sql }: Context, id: string): Promise<Found | null> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const { rows } = await sql.query(`with ${guard}
    select d.file_name as "fileName", d.media_type as "mediaType", d.destroyed_at is not null as destroyed from documents_document d where ${GUARDED} and d.id = ${parameters.add(id)} and ${documentHolders.sql(viewer, parameters, 'd')}`, parameters.values);
  return (rows[0] as Found | undefined) ?? null;
}

async function* chunksOf({ viewer, sql }: Context, id: string): AsyncGenerator<Buffer> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const text = `with ${guard} select bytes from documents_chunk where ${GUARDED} and document_id = $2 and ordinal = $3`;
  for (let ordinal = 1; ; ordinal += 1) {
    const { rows } = await sql.query(text, [...parameters.values, id, ordinal]);
    if (!rows[0]) return;
    yield rows[0]['bytes'] as Buffer;
  }
}

/** `GET /download/documents/file?id=…`: a document by the rule of the row that it hangs on, looked at anew each time, chunk by chunk. */
export async function downloadDocument(context: Context, query: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const id = query['id'];
  const found = isId(id) ? await findHeld(context, id) : null;
  if (!found) throw refuse('NOT_FOUND');
  if (found.destroyed) throw refuseDocument('DOCUMENT_DESTROYED');
  return { fileName: found.fileName, contentType: found.mediaType, body: Readable.from(chunksOf(context, id!)) };
}
