import { all, type Context, getRow, rowsFor, rowsSeen, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { caseActions } from '../case/case.actions.ts';
import { Case } from '../case/case.entity.ts';
import { refuse } from '../refusals.ts';
import { couldRead, othersWho, type Rights } from './colleagues.ts';
import { tellCopied } from './tell.ts';

const MOST_COPIES = 20;
const LONGEST_NOTE = 500;

export interface Copying {
  readonly id: string;
  readonly to: readonly string[];
  readonly note: string;
}

/** Sends colleagues a copy of how a case stands: nothing to do for them, and no sight of what they do not see anyway. The same copy again is the same message. */
export async function copyCase(context: Context, rights: Rights, { id, to: typed, note: words }: Copying): Promise<Case> {
  const [to, note] = [[...new Set(typed)], words.trim()];
  if (to.length === 0) throw refuse('COPY_NOBODY', {}, ['to']);
  if (to.length > MOST_COPIES) throw refuse('COPY_MANY', { most: MOST_COPIES }, ['to']);
  if ([...note].length > LONGEST_NOTE) throw refuse('OPINION_LONG', { most: LONGEST_NOTE }, ['note']);
  const file = await getRow(context, Case, id, all(rowsSeen(Case, context.viewer), rowsFor(caseActions.copy, context.viewer)));
  const readers = (await othersWho(couldRead, context, rights, file, transactionSql(context))).filter(({ viewer }) => to.includes(viewer.accountId!));
  if (readers.length < to.length) throw refuse('COPY_UNSEEING', { count: to.length - readers.length }, ['to']);
  const told = await tellCopied(context, file, { to, note });
  if (told === 0) return file;
  const names = readers.map(({ viewer }) => viewer.name).join('、');
  return updateRow(context, file, file.version, {}, { action: 'copy', kind: 'ADVANCE', reason: `抄送${names}${note && `：${note}`}` });
}
