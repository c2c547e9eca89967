import type { Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { AuthorityList } from '../../authority-list/authority-list.entity.ts';
import { type AuthorityListInput, statedList } from '../../authority-list/authority-list.input.ts';
import type { AuthorityListPreview } from '../../authority-list/authority-list.types.ts';
import { listFieldLabel } from '../../import/lists/list-columns.ts';
import { uploaded } from '../import/start-import.ts';
import { matchRows } from './match-rows.ts';
import { readPublished } from './read-published.ts';
import { keepList } from './record-list.ts';

// What recording would do is done and taken back, so that both count the same.
async function tried(context: Context, work: () => Promise<AuthorityList>): Promise<number> {
  const sql = transactionSql(context);
  await sql.query('savepoint tried');
  const { id } = await work();
  const { rows: [list] } = await sql.query('select ended from registry_authority_list where id = $1', [id]);
  await sql.query('rollback to savepoint tried');
  context.em.clear();
  return list!['ended'] as number;
}

/** How a file would be understood, of how many organizations that are known it tells, and how many it would show to be removed; nothing is kept. */
export async function previewAuthorityList(context: Context, uploadId: string, input: AuthorityListInput): Promise<AuthorityListPreview> {
  const list = statedList(input, context);
  const file = await uploaded(context, uploadId);
  const { columns, rows, hash } = await readPublished(context, file, list);
  const matched = await matchRows(transactionSql(context), rows);
  const ended = await tried(context, () => keepList(context, { ...list, fileName: file.fileName, fileHash: hash }, rows));
  return {
    columns: columns.map(({ header, field }) => ({ header, understood: field && listFieldLabel(field) })),
    total: rows.length, matched: matched.length, unmatched: rows.length - matched.length, removed: rows.filter(({ removedOn }) => removedOn !== null).length, ended,
  };
}
