import { advance, type Context, getRow, isId, refuse as refuseAnyway, type ValueOf } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { Criterion } from '../../criterion/criterion.entity.ts';
import { HallEntry } from '../../hall/entry.entity.ts';
import { HallScore } from '../../hall/hall-score.entity.ts';
import type { HallPointInput, RecusalInput } from '../../hall/hall.types.ts';
import { Hearing } from '../../hall/hearing.entity.ts';
import { HallSheet } from '../../hall/sheet.entity.ts';
import { ownSheets, sheetFlow } from '../../hall/sheet.flow.ts';
import { refuse } from '../../refusals.ts';
import { shortEnough } from '../reason.ts';
import { writePoints } from './write-points.ts';

const OWN = 'select s.id from incubation_hall_sheet s join incubation_hall_entry e on e.id = s.entry_id where e.hearing_id = $1 and s.judge_id = $2 order by e.position, s.id';
const interestOf = (text: string): string => {
  if (text.trim() === '') throw refuse('INTEREST_REASON', {}, ['interest']);
  return shortEnough(text.trim(), 2_000, 'interest');
};

async function stepBack(context: Context, sheet: HallSheet, version: number, text: string): Promise<void> {
  const interest = interestOf(text);
  await advance(context, sheetFlow, sheet, { action: 'recuse', version, reason: interest, values: { interest } });
}

/** Declares for all applications of a hearing at once: none of one's interest but those that are named, from which one steps back. What was declared before stays. */
export async function declareInterests(context: Context, hearing: string, recusals: readonly RecusalInput[]): Promise<HallSheet> {
  const rows = isId(hearing) ? (await transactionSql(context).query(OWN, [hearing, context.viewer.accountId])).rows : [];
  const stepped = new Map(recusals.map(({ sheet, interest }) => [sheet, interest]));
  if (rows.length === 0 || [...stepped.keys()].some((id) => !rows.some((row) => row['id'] === id))) throw refuseAnyway('NOT_FOUND');
  const sheets: HallSheet[] = [];
  for (const { id } of rows) sheets.push(await getRow(context, HallSheet, String(id), ownSheets(context.viewer)));
  for (const sheet of sheets) {
    const interest = stepped.get(sheet.id);
    if (interest !== undefined) await stepBack(context, sheet, sheet.version, interest);
    else if (sheet.state === 'ASSIGNED') await advance(context, sheetFlow, sheet, { action: 'declare', version: sheet.version, values: { declaredAt: context.clock.now() } });
  }
  return sheets[0]!;
}

/** Steps back from one application. */
export async function recuseSheet(context: Context, id: string, version: number, interest: string): Promise<HallSheet> {
  const sheet = await getRow(context, HallSheet, id, ownSheets(context.viewer));
  await stepBack(context, sheet, version, interest);
  return sheet;
}

interface Turn {
  readonly sheet: HallSheet;
  readonly criteria: readonly Criterion[];
  /** How far the hall is with the application; CLOSED when the hearing is not open. */
  readonly state: string;
}

/** The sheet, and the criteria that it goes by; its application is locked first, so that the hall does not move on meanwhile. */
async function turnOf(context: Context, id: string): Promise<Turn> {
  const { rows: [row] } = !isId(id) ? { rows: [] } : await transactionSql(context).query(
    'select s.entry_id as entry, e.hearing_id as hearing, a.edition_id as edition from incubation_hall_sheet s join incubation_hall_entry e on e.id = s.entry_id join incubation_application a on a.id = e.application_id where s.id = $1 and s.judge_id = $2', [id, context.viewer.accountId]);
  if (!row) throw refuseAnyway('NOT_FOUND');
  const entry = await getRow(context, HallEntry, String(row['entry']), true);
  const sheet = await getRow(context, HallSheet, id, ownSheets(context.viewer));
  const criteria = (await context.em.find(Criterion, { edition: row['edition'] } as never, { orderBy: { position: 'asc' } as never })) as Criterion[];
  const { state } = (await context.em.findOneOrFail(Hearing, { id: row['hearing'] } as never, { refresh: true })) as Hearing;
  return { sheet, criteria, state: state === 'OPEN' ? entry.state : 'CLOSED' };
}

const given = (criteria: readonly Criterion[], points: readonly HallPointInput[]): Map<string, number> => {
  const of = new Map(points.map(({ criterion, points: each }) => [criterion, each]));
  if (of.size !== points.length || points.length !== criteria.length || criteria.some(({ id }) => !of.has(id))) throw refuse('SCORES_INCOMPLETE', {}, ['points']);
  const off = criteria.find(({ id, weight }) => of.get(id)! < 0 || of.get(id)! > weight);
  if (off) throw refuse('SCORE_POINTS', { criterion: off.title, weight: off.weight }, ['points']);
  return of;
};

// Sent again because the answer was lost on the way: it is done, whatever version it names.
async function isAlready({ em }: Context, sheet: HallSheet, points: ReadonlyMap<string, number>, comment: string): Promise<boolean> {
  if (sheet.state !== 'SUBMITTED' || sheet.comment !== comment) return false;
  const kept = (await em.find(HallScore, { sheet: sheet.id } as never, { refresh: true })) as HallScore[];
  return kept.length === points.size && kept.every((score) => points.get(score.criterion.id) === score.points);
}

function refuseOutOfTurn(sheet: ValueOf<typeof sheetFlow.stateType>, entry: string): void {
  if (sheet === 'ASSIGNED') throw refuse('DECLARE_FIRST');
  if (sheet === 'RECUSED') throw refuseAnyway('NOT_NOW');
  if (entry === 'CURRENT' || (sheet === 'REOPENED' && entry === 'DONE')) return;
  throw refuse(entry === 'WAITING' ? 'HALL_NOT_YET' : 'HALL_MOVED_ON');
}

/** Gives points and a word by which they are understood; again until the chair moves on. The same, sent twice, is done once. */
export async function submitHallScores(context: Context, id: string, version: number, points: readonly HallPointInput[], words: string): Promise<HallSheet> {
  return acrossScopes(transactionSql(context), async () => {
    const { sheet, criteria, state } = await turnOf(context, id);
    const comment = shortEnough(words.trim(), 500, 'comment');
    if (comment === '') throw refuse('HALL_COMMENT', {}, ['comment']);
    const of = given(criteria, points);
    if (await isAlready(context, sheet, of, comment)) return sheet;
    refuseOutOfTurn(sheet.state, state);
    const total = [...of.values()].reduce((sum, each) => sum + each, 0);
    await advance(context, sheetFlow, sheet, { action: sheet.state === 'SUBMITTED' ? 'correct' : 'submit', version, values: { total, comment, submittedAt: context.clock.now() } });
    await writePoints(context, sheet, criteria, of);
    await context.em.flush();
    return sheet;
  });
}

