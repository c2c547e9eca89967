import { advance, constantCase, type Context, createRow, getRow, refuse as refuseAnyway, rowsSeen, type ValueOf } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { HallEntry } from '../../hall/entry.entity.ts';
import { entryFlow } from '../../hall/entry.flow.ts';
import type { Hearing } from '../../hall/hearing.entity.ts';
import { hearingFlow } from '../../hall/hearing.flow.ts';
import { HallSheet } from '../../hall/sheet.entity.ts';
import { sheetFlow } from '../../hall/sheet.flow.ts';
import { refuse } from '../../refusals.ts';
import { reasonOf } from '../reason.ts';
import { getHearing } from './prepare-hearing.ts';
import { entriesOf } from './running-order.ts';

// 提前入场声明利害关系
const EARLY = 60 * 60_000;
const inBeijing = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const BLANK = { state: constantCase(sheetFlow.initial), declaredAt: null, interest: null, submittedAt: null, reopenReason: null, comment: null, total: null } as const;

/** Opens the hall: each judge gets a sheet for each application. Not much before the time that was published. */
export async function startHearing(context: Context, id: string, version: number): Promise<Hearing> {
  const hearing = await getHearing(context, id);
  const now = context.clock.now();
  if (now.getTime() < hearing.startsAt.getTime() - EARLY) throw refuse('HEARING_EARLY', { startsAt: inBeijing(hearing.startsAt) });
  const entries = await entriesOf(context, hearing);
  if (entries.length === 0) throw refuse('HALL_ENTRIES_NONE');
  if (entries.some(({ position }) => position === null)) throw refuse('HALL_ORDER_NONE');
  await advance(context, hearingFlow, hearing, { action: 'start', version, values: { openedAt: now } });
  for (const entry of entries) {
    hearing.judgeIds.forEach((judgeId, index) => createRow(context, HallSheet, { ...BLANK, entry, judgeId, judgeName: hearing.judgeNames[index]!, seat: index + 1, scope: hearing.scope }, { action: 'create' }));
  }
  return hearing;
}

const stateOf = (entry: HallEntry): ValueOf<typeof entryFlow.stateType> => entry.state;

/** The entries in their running order, locked: no judge's points come in between. */
async function lockEntries(context: Context, hearing: Hearing): Promise<HallEntry[]> {
  await transactionSql(context).query('select id from incubation_hall_entry where hearing_id = $1 order by id for update', [hearing.id]);
  return (await entriesOf(context, hearing)).toSorted((one, other) => one.position! - other.position!);
}

async function outstandingAt(context: Context, entry: HallEntry): Promise<number> {
  const { rows: [row] } = await transactionSql(context).query("select count(*)::int as count from incubation_hall_sheet where entry_id = $1 and state in ('ASSIGNED', 'DECLARED', 'REOPENED')", [entry.id]);
  return Number(row!['count']);
}

async function finishCurrent(context: Context, entry: HallEntry, reason: string | null): Promise<void> {
  const count = await outstandingAt(context, entry);
  if (count > 0 && !reason?.trim()) throw refuse('HALL_OUTSTANDING', { count }, ['reason']);
  const movedOnReason = count > 0 ? reasonOf(reason) : null;
  await advance(context, entryFlow, entry, { action: 'finish', version: entry.version, reason: movedOnReason, values: { finishedAt: context.clock.now(), movedOnReason } });
}

// 撤回了的、已经办结的不再上场
async function callUpNext(context: Context, entries: readonly HallEntry[]): Promise<void> {
  for (const entry of entries.filter((one) => stateOf(one) === 'WAITING')) {
    if (entry.application.state === 'REVIEWING') return void (await advance(context, entryFlow, entry, { action: 'call', version: entry.version, values: { calledAt: context.clock.now() } }));
    await advance(context, entryFlow, entry, { action: 'miss', version: entry.version, values: { absentReason: '申请已经撤回或者办结' } });
  }
}

/** Ends the turn of the application that is heard and calls up the next one; without everybody's points only with a reason. */
export async function nextEntry(context: Context, id: string, version: number, reason: string | null): Promise<Hearing> {
  const hearing = await getHearing(context, id);
  const entries = await lockEntries(context, hearing);
  const current = entries.find((entry) => stateOf(entry) === 'CURRENT');
  if (!current && !entries.some((entry) => stateOf(entry) === 'WAITING')) throw refuseAnyway('NOT_NOW');
  await advance(context, hearingFlow, hearing, { action: 'next', version });
  if (current) await finishCurrent(context, current, reason);
  // One leaves before the other comes: the database takes no two at a time.
  await context.em.flush();
  await callUpNext(context, entries);
  return hearing;
}

/** Whoever did not come is not heard, and says nothing of the written review. */
export async function missEntry(context: Context, id: string, version: number, reason: string): Promise<HallEntry> {
  const why = reasonOf(reason);
  const entry = await getRow(context, HallEntry, id, rowsSeen(HallEntry, context.viewer));
  return advance(context, entryFlow, entry, { action: 'miss', version, reason: why, values: { absentReason: why } });
}

/** Lets one judge give points, or other ones, after the hall has moved on; the reason stays. */
export async function reopenSheet(context: Context, id: string, version: number, reason: string): Promise<HallSheet> {
  const why = reasonOf(reason);
  const { rows: [row] } = await acrossScopes(transactionSql(context), () => transactionSql(context).query('select e.hearing_id as hearing, e.state from incubation_hall_sheet s join incubation_hall_entry e on e.id = s.entry_id where s.id = $1', [id]));
  if (!row) throw refuseAnyway('NOT_FOUND');
  const hearing = await getHearing(context, String(row['hearing']));
  if (hearing.state !== 'OPEN' || row['state'] !== 'DONE') throw refuseAnyway('NOT_NOW');
  return advance(context, sheetFlow, await getRow(context, HallSheet, id, rowsSeen(HallSheet, context.viewer)), { action: 'reopen', version, reason: why, values: { reopenReason: why } });
}

/** The entries of a hearing of which every one was heard, or did not come; refuses while something is to come. */
export async function heardEntries(context: Context, hearing: Hearing): Promise<HallEntry[]> {
  const entries = await lockEntries(context, hearing);
  const count = entries.filter((entry) => stateOf(entry) === 'WAITING' || stateOf(entry) === 'CURRENT').length;
  if (count > 0) throw refuse('HALL_WAITING', { count });
  const { rows } = await transactionSql(context).query("select 1 from incubation_hall_sheet s join incubation_hall_entry e on e.id = s.entry_id where e.hearing_id = $1 and s.state = 'REOPENED'", [hearing.id]);
  if (rows.length > 0) throw refuse('HALL_REOPENED');
  return entries;
}
