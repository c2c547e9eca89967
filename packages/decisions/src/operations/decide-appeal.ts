import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { advance, constantCase, type Context, type Flow, getRow, type Row } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { Appeal } from '../appeal/appeal.entity.ts';
import { appealFlow } from '../appeal/appeal.flow.ts';
import { appealPolicy } from '../appeal/appeal.policy.ts';
import { type Track, trackNamed } from '../case/track.ts';
import { Decision } from '../decision/decision.entity.ts';
import { refuse } from '../refusals.ts';
import { actByItself, byItself } from './act-by-itself.ts';

const REVIEW = '内部复核';

export interface AppealAnswer {
  readonly version: number;
  readonly reason: string;
  readonly cites?: readonly string[] | null;
}

type Flowing = Row & { state: string };

async function subjectOf(context: Context, { noun }: Track, id: string): Promise<Flowing> {
  const row = (await context.reader.lock(context, noun(), id, true)) as Flowing | null;
  if (!row) throw refuse('APPEAL_MOVED');
  return row;
}

function undoneBy(flow: Flow, decision: Decision) {
  const step = Object.entries(flow.actions).find(([name]) => constantCase(name) === decision.action)![1];
  const action = step.decides?.overturned;
  return action ? { action, step: flow.actions[action]! } : null;
}

/** What an overturned decision leads to: the row goes where the flow says, and what the domain adds follows. */
async function restore(context: Context, decision: Decision, reason: string): Promise<void> {
  const [flow, track] = trackNamed(decision.flow);
  const undo = undoneBy(flow, decision);
  if (!undo) return;
  const row = await subjectOf(context, track, decision.subjectId);
  if (!undo.step.from.some((from) => constantCase(from) === row.state)) throw refuse('APPEAL_MOVED');
  await actByItself(context, flow, row, undo.action, { name: REVIEW, reason: `复核改变原决定：${reason}` });
  await context.em.flush();
  await track.restore?.(byItself(context, REVIEW, track.restoring), row);
}

/** The first decision in a row of reviews: what is restored when the last of them overturns. */
async function firstDecision(context: Context, decision: Decision): Promise<Decision> {
  if (decision.subjectType !== 'Appeal') return decision;
  const earlier = (await context.em.findOneOrFail(Appeal, { id: decision.subjectId } as never, { populate: ['decision'] as never })) as Appeal;
  return firstDecision(context, earlier.decision);
}

const getAppeal = async (context: Context, id: string): Promise<Appeal> => {
  const appeal = await getRow(context, Appeal, id, appealPolicy.see(context.viewer));
  await context.em.populate(appeal, ['decision'] as never);
  return appeal;
};

// What was restored does not fit what has happened since: a second claim of the same person, say.
async function flushed(context: Context): Promise<void> {
  try {
    await context.em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? refuse('APPEAL_MOVED') : error;
  }
}

/** The decision stands; the reason says why, and the applicant may have it looked at once more. */
export async function upholdAppeal(context: Context, id: string, answer: AppealAnswer): Promise<Appeal> {
  return advance(context, appealFlow, await getAppeal(context, id), { action: 'uphold', ...answer });
}

/** The decision falls, and what followed from it is put right by itself. */
export async function overturnAppeal(context: Context, id: string, answer: AppealAnswer): Promise<Appeal> {
  const [appeal, sql] = [await getAppeal(context, id), transactionSql(context)];
  const first = await acrossScopes(sql, async () => {
    const decision = await firstDecision(context, appeal.decision);
    await trackNamed(decision.flow)[1].hold?.(context, decision.subjectId);
    return decision;
  });
  await advance(context, appealFlow, appeal, { action: 'overturn', ...answer });
  await context.em.flush();
  await acrossScopes(sql, async () => {
    await restore(context, first, answer.reason.trim());
    await flushed(context);
  });
  return appeal;
}
