import { createHash } from 'node:crypto';
import { advance, all, constantCase, type Context, createRow, getRow, matches, rowsSeen, today, withinScope } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { amountOn } from '@gongqiao/rules';
import { Call } from '../../call/call.entity.ts';
import { formulaText } from '../../hall/formula.ts';
import type { HearingInput } from '../../hall/hall.types.ts';
import { Hearing } from '../../hall/hearing.entity.ts';
import { hearingFlow } from '../../hall/hearing.flow.ts';
import { refuse } from '../../refusals.ts';
import { reasonOf, shortEnough } from '../reason.ts';
import { chosenJudges } from './judges.ts';

/** The hearing that a command of staff is about. */
export const getHearing = (context: Context, id: string): Promise<Hearing> => getRow(context, Hearing, id, all(rowsSeen(Hearing, context.viewer), withinScope(context.viewer, 'incubation.hall')));

async function factsOf(context: Context, { place, startsAt, hallWeight, writtenWeight, judges }: HearingInput, scope: string) {
  const where = shortEnough(place.trim(), 100, 'place');
  if (where === '') throw refuse('HEARING_PLACE', {}, ['place']);
  if (new Date(startsAt) <= context.clock.now()) throw refuse('HEARING_TIME', {}, ['startsAt']);
  if (hallWeight < 1 || writtenWeight < 0 || hallWeight + writtenWeight !== 100) throw refuse('HEARING_WEIGHTS', { sum: hallWeight + writtenWeight }, ['hallWeight', 'writtenWeight']);
  const chosen = await chosenJudges(context, judges);
  const { amount: least } = await amountOn(context, 'incubation.hallJudges', today(context.clock), scope);
  if (chosen.judgeIds.length < least) throw refuse('HEARING_JUDGES', { least }, ['judges']);
  return { place: where, startsAt: new Date(startsAt), hallWeight, writtenWeight, ...chosen };
}

const SCORED = "select exists (select from incubation_review r join incubation_application a on a.id = r.application_id where a.call_id = $1 and r.state = 'SCORED') as scored";

// 公式在第一份评分以前公布: 知道了书面得分再定两项的占比，等于挑结果
async function refuseLate(context: Context, call: string): Promise<void> {
  const { rows: [row] } = await acrossScopes(transactionSql(context), () => transactionSql(context).query(SCORED, [call]));
  if (row!['scored']) throw refuse('HEARING_SCORED');
}

const UNPUBLISHED = { trimFrom: null, formula: null, formulaDigest: null, drawSeed: null, orderReason: null, cancelReason: null, publishedAt: null, openedAt: null, closedAt: null } as const;

/** Prepares a hearing of a call that is published: one each. */
export async function createHearing(context: Context, callId: string, input: HearingInput): Promise<Hearing> {
  const call = await getRow(context, Call, callId, rowsSeen(Call, context.viewer));
  if (!matches(withinScope(context.viewer, 'incubation.hall'), { scope: call.scope })) throw refuse('CALL_SCOPE', {}, ['call']);
  if (call.state !== 'OPEN' && call.state !== 'REVIEWING') throw refuse('HEARING_CALL');
  const { rows } = await transactionSql(context).query("select 1 from incubation_hall_hearing where call_id = $1 and state <> 'CANCELLED'", [call.id]);
  if (rows.length > 0) throw refuse('HEARING_EXISTS');
  await refuseLate(context, call.id);
  return createRow(context, Hearing, { ...UNPUBLISHED, ...(await factsOf(context, input, call.scope)), call, callName: call.name, state: constantCase(hearingFlow.initial), scope: call.scope }, { action: 'create' });
}

/** Changes what was prepared; nothing of it is changed once it is published. */
export async function reviseHearing(context: Context, id: string, version: number, input: HearingInput): Promise<Hearing> {
  const hearing = await getHearing(context, id);
  return advance(context, hearingFlow, hearing, { action: 'revise', version, values: await factsOf(context, input, hearing.scope) });
}

/** Publishes time, place and formula, under its SHA-256, before anybody has scored. */
export async function publishHearing(context: Context, id: string, version: number): Promise<Hearing> {
  const hearing = await getHearing(context, id);
  const now = context.clock.now();
  if (hearing.startsAt <= now) throw refuse('HEARING_TIME', {}, ['startsAt']);
  await refuseLate(context, hearing.call.id);
  const { amount: trimFrom } = await amountOn(context, 'incubation.hallTrim', today(context.clock), hearing.scope);
  const formula = formulaText({ hallWeight: hearing.hallWeight, writtenWeight: hearing.writtenWeight, trimFrom });
  return advance(context, hearingFlow, hearing, { action: 'publish', version, values: { trimFrom, formula, formulaDigest: createHash('sha256').update(formula).digest('hex'), publishedAt: now } });
}

/** Calls a hearing off before it begins; why, everybody reads. */
export async function cancelHearing(context: Context, id: string, version: number, reason: string): Promise<Hearing> {
  const why = reasonOf(reason);
  return advance(context, hearingFlow, await getHearing(context, id), { action: 'cancel', version, reason: why, values: { cancelReason: why } });
}
