import { all, type Context, getRow, refuse as refuseAnyway, today, updateRow, withinScope } from '@gongqiao/kernel';
import { amountOn, workdaysAfter, workdaysBetween } from '@gongqiao/rules';
import { OPEN } from '../case/case.filters.ts';
import { Case } from '../case/case.entity.ts';
import { casePolicy } from '../case/case.policy.ts';
import { refuse } from '../refusals.ts';
import type { Stage } from '../stage/stage.entity.ts';
import { presentStage } from './move-case.ts';
import { tellClock } from './tell.ts';

function reasonOf(text: string): string {
  if (text.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  return text.trim();
}

/** An open case of ours with a clock, and the stage whose clock it is. */
async function timed(context: Context, id: string): Promise<{ file: Case; stage: Stage; dueOn: string }> {
  const { viewer } = context;
  const file = await getRow(context, Case, id, all(casePolicy.see(viewer), OPEN, withinScope(viewer, 'decisions.manage')));
  const stage = await presentStage(context, file);
  if (!stage || file.dueOn === null) throw refuse('CLOCK_NONE');
  return { file, stage, dueOn: file.dueOn };
}

/** Stops the clock of a case's stage: what is waited for, the reason says, and whom it is about reads it. */
export async function pauseClock(context: Context, id: string, version: number, reason: string): Promise<Case> {
  const { file } = await timed(context, id);
  if (file.pausedOn !== null) throw refuse('CLOCK_PAUSED');
  const act = { action: 'pauseClock', reason: reasonOf(reason) };
  await updateRow(context, file, version, { pausedOn: today(context.clock) }, act);
  await tellClock(context, file, act);
  return file;
}

/** Lets the clock run again: the days that it stood still are added. */
export async function resumeClock(context: Context, id: string, version: number, reason: string): Promise<Case> {
  const { file, stage, dueOn } = await timed(context, id);
  if (file.pausedOn === null) throw refuse('CLOCK_RUNNING');
  const stood = Math.max(0, workdaysBetween(file.pausedOn, today(context.clock)));
  return moved(context, { file, stage, version }, workdaysAfter(dueOn, stood), { pausedFor: stage.pausedFor + stood }, { action: 'resumeClock', reason: reasonOf(reason) });
}

/** Gives the stage more time, once, and no more than the rule allows. */
export async function extendClock(context: Context, id: string, version: number, workdays: number, reason: string): Promise<Case> {
  const { file, stage, dueOn } = await timed(context, id);
  if (file.pausedOn !== null) throw refuse('CLOCK_PAUSED');
  if (stage.extendedBy > 0) throw refuse('EXTENDED_ALREADY');
  const { amount } = await amountOn(context, 'decisions.extensionLimit', file.rulesOn, file.scope);
  if (!Number.isInteger(workdays) || workdays < 1 || workdays > amount) throw refuse('EXTENSION_DAYS', { most: amount }, ['workdays']);
  return moved(context, { file, stage, version }, workdaysAfter(dueOn, workdays), { extendedBy: workdays }, { action: 'extendClock', reason: reasonOf(reason) });
}

async function moved(context: Context, { file, stage, version }: { file: Case; stage: Stage; version: number }, dueOn: string, values: Partial<Pick<Stage, 'extendedBy' | 'pausedFor'>>, act: { action: string; reason: string }): Promise<Case> {
  await updateRow(context, file, version, { dueOn, pausedOn: null }, act);
  Object.assign(stage, { ...values, dueOn, updatedAt: context.clock.now() });
  await tellClock(context, file, act);
  return file;
}
