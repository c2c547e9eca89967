import type { Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { type AuthorityListInput, statedList } from '../../authority-list/authority-list.input.ts';
import type { AuthorityListPreview } from '../../authority-list/authority-list.types.ts';
import { listFieldLabel } from '../../import/lists/list-columns.ts';
import { uploaded } from '../import/start-import.ts';
import { matchRows } from './match-rows.ts';
import { readPublished } from './read-published.ts';

/** How a file would be understood, and of how many organizations that are known it tells; nothing is kept. */
export async function previewAuthorityList(context: Context, uploadId: string, input: AuthorityListInput): Promise<AuthorityListPreview> {
  const list = statedList(input, context);
  const { columns, rows } = await readPublished(context, await uploaded(context, uploadId), list);
  const matched = await matchRows(transactionSql(context), rows);
  return {
    columns: columns.map(({ header, field }) => ({ header, understood: field && listFieldLabel(field) })),
    total: rows.length, matched: matched.length, unmatched: rows.length - matched.length, removed: rows.filter(({ removedOn }) => removedOn !== null).length,
  };
}
