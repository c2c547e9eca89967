import { type Context, inTransaction } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import type { DeskEntry, HallDesk } from '../../hall/desk.types.ts';
import type { Formula } from '../../hall/formula.ts';
import { judgedHearings } from '../../hall/hearing.policy.ts';
import { findHearing, type HearingRead } from './find-hearing.ts';
import { type EntryRead, readEntries } from './read-hall.ts';
import { formulaOf, standingShown } from './standings.ts';

const GIVEN = ['SUBMITTED', 'RECUSED'];

function deskEntry(entry: EntryRead, judge: string, formula: Formula, running: boolean): DeskEntry[] {
  const sheet = entry.sheets.find((one) => one.judge === judge);
  if (!sheet) return [];
  const turn = entry.state === 'CURRENT' && ['DECLARED', 'SUBMITTED'].includes(sheet.state);
  return [{
    id: entry.id, position: entry.position, name: entry.name, state: entry.state, sheet: sheet.id, version: sheet.version, sheetState: sheet.state, open: running && (turn || (entry.state === 'DONE' && sheet.state === 'REOPENED')),
    reopenReason: sheet.state === 'REOPENED' ? sheet.reopenReason : null, comment: sheet.comment, total: sheet.total, criteria: entry.criteria.map((criterion) => ({ ...criterion, points: sheet.points[criterion.id] ?? null })),
    // 没有交以前不看别人的
    standing: GIVEN.includes(sheet.state) ? standingShown(entry, formula) : null,
  }];
}

/** What a judge has in hand at a hearing, the others' points only of what was heard and where one has given one's own; null for everybody else. */
export function hallDesk(context: Context, id: string): Promise<HallDesk | null> {
  const judge = context.viewer.accountId!;
  return inTransaction(context, async () => {
    const hearing = await findHearing(context, id, judgedHearings(context.viewer));
    return hearing && acrossScopes(transactionSql(context), () => deskOf(context, hearing, judge));
  });
}

async function deskOf(context: Context, hearing: HearingRead, judge: string): Promise<HallDesk> {
  const entries = await readEntries(transactionSql(context), hearing.id);
  return { id: hearing.id, state: hearing.state, entries: entries.flatMap((entry) => deskEntry(entry, judge, formulaOf(hearing), hearing.state === 'OPEN')) };
}
