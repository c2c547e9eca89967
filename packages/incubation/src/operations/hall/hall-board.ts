import { all, type Context, inTransaction, rowsSeen, withinScope } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { BoardEntry, HallBoard } from '../../hall/desk.types.ts';
import type { Formula } from '../../hall/formula.ts';
import { Hearing } from '../../hall/hearing.entity.ts';
import { findHearing } from './find-hearing.ts';
import { type EntryRead, readEntries } from './read-hall.ts';
import { formulaOf, standingShown } from './standings.ts';

function boardEntry({ sheets, ...entry }: EntryRead, formula: Formula, reopens: boolean): BoardEntry {
  const { id, version, ticket, position, application, name, state, absentReason } = entry;
  return {
    id, version, ticket, position, application, name, state, absentReason,
    judges: sheets.map((sheet) => ({ sheet: sheet.id, version: sheet.version, name: sheet.name, state: sheet.state, reopens: reopens && state === 'DONE' && ['DECLARED', 'SUBMITTED'].includes(sheet.state) })),
    standing: standingShown({ ...entry, sheets }, formula),
  };
}

/** What the chair and the wall show: who has given points, and the points of what was heard. Null where applications are not the viewer's to read. */
export function hallBoard(context: Context, id: string): Promise<HallBoard | null> {
  const { viewer } = context;
  return inTransaction(context, async () => {
    const hearing = await findHearing(context, id, all(rowsSeen(Hearing, viewer), withinScope(viewer, 'incubation.read')));
    if (!hearing) return null;
    const entries = await readEntries(transactionSql(context), hearing.id);
    return { id: hearing.id, state: hearing.state, version: hearing.version, entries: entries.map((entry) => boardEntry(entry, formulaOf(hearing), hearing.state === 'OPEN')) };
  });
}
