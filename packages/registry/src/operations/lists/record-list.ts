import { type Context, createRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { AuthorityList } from '../../authority-list/authority-list.entity.ts';
import { type AuthorityListInput, statedList } from '../../authority-list/authority-list.input.ts';
import type { ListRow } from '../../import/lists/read-list.ts';
import { uploaded } from '../import/start-import.ts';
import { matchRows } from './match-rows.ts';
import { readPublished } from './read-published.ts';
import { writeListings } from './write-listings.ts';

/** Records a copy of a list: what it says of organizations that are known, and, of one that is complete, who is on it no more. */
export async function recordAuthorityList(context: Context, uploadId: string, input: AuthorityListInput): Promise<AuthorityList> {
  const stated = statedList(input, context);
  const file = await uploaded(context, uploadId);
  const { rows, hash } = await readPublished(context, file, stated);
  return keepList(context, { ...stated, fileName: file.fileName, fileHash: hash }, rows);
}

type Copy = ReturnType<typeof statedList> & Pick<AuthorityList, 'fileName' | 'fileHash'>;

/** Keeps what the rows of a copy say, in the running transaction. */
export async function keepList(context: Context, copy: Copy, rows: readonly ListRow[]): Promise<AuthorityList> {
  const sql = transactionSql(context);
  // One after the other: each looks at what the others brought.
  await sql.query("select pg_advisory_xact_lock(hashtextextended('authority lists', 0))");
  const matched = await matchRows(sql, rows);
  const list = createRow(context, AuthorityList, {
    ...copy, total: rows.length, matched: matched.length, unmatched: rows.length - matched.length, ended: 0, senderName: context.viewer.name, scope: '',
  } as never, { action: 'mirror', source: 'REGISTER', validSince: copy.asOf });
  await context.em.flush();
  await sql.query('update registry_authority_list set ended = $2 where id = $1', [list.id, await writeListings(context, sql, list, matched)]);
  return list;
}
