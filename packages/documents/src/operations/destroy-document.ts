import { type Context, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Document } from '../document/document.entity.ts';

/** What stands in the place of a file's name once it was destroyed. */
export const DESTROYED_NAME = '按规定已销毁';

/**
 * Destroys a document in the running transaction: its bytes are gone with the commit, and so are its name and whose it was. The row stays with size and digest, by which
 * a copy elsewhere can be told. False when that was done before.
 */
export async function destroyDocument(context: Context, document: Document, reason: string): Promise<boolean> {
  if (document.destroyedAt !== null) return false;
  await transactionSql(context).query('delete from documents_chunk where document_id = $1', [document.id]);
  await updateRow(context, document, document.version, { fileName: DESTROYED_NAME, uploaderName: '', accountId: null, destroyedAt: context.clock.now() }, { action: 'destroy', reason });
  return true;
}
