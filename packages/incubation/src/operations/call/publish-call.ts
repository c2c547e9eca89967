import { advance, type Context, today, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { ruleOn, workdaysAfter } from '@gongqiao/rules';
import type { Call } from '../../call/call.entity.ts';
import { callFlow } from '../../call/call.flow.ts';
import type { CriterionInput } from '../../call/call.input.ts';
import { refuse } from '../../refusals.ts';
import { reasonOf } from '../reason.ts';
import { addEdition, checkedCriteria, presentEdition } from './criteria.ts';
import { closingDay, getCall } from './draft-call.ts';

/** Publishes a call before it opens: from now on its criteria stand as they are, under the digest that whoever publishes has seen. */
export async function publishCall(context: Context, id: string, version: number, digest: string): Promise<Call> {
  const call = await getCall(context, id);
  const now = context.clock.now();
  if (call.opensOn <= today(context.clock)) throw refuse('CALL_OPENS', {}, ['opensOn']);
  const edition = await presentEdition(context, call);
  if (edition.digest !== digest) throw refuse('CRITERIA_CHANGED');
  await advance(context, callFlow, call, { action: 'publish', version, values: { criteriaDigest: digest, publishedAt: now, closesOn: await closingDay(context, call.opensOn, call.scope) } });
  await context.em.flush();
  await updateRow(context, edition, edition.version, { publishedAt: now }, { action: 'publish' });
  return call;
}

/** A new version of the criteria, with the reason; the window stays open longer for it. What was filed before goes by the version that it was filed under. */
export async function amendCriteria(context: Context, id: string, version: number, reason: string, typed: readonly CriterionInput[]): Promise<Call> {
  const call = await getCall(context, id);
  if (call.closesOn < today(context.clock)) throw refuse('AMEND_LATE');
  const [why, criteria, number] = [reasonOf(reason), checkedCriteria(typed), call.criteriaNumber + 1];
  const { amount } = await ruleOn(context, 'incubation.amendExtension', today(context.clock), call.scope);
  const edition = await addEdition(context, call, criteria, { number, reason: why });
  await updateRow(context, edition, edition.version, { publishedAt: context.clock.now() }, { action: 'publish' });
  return advance(context, callFlow, call, { action: 'amend', version, reason: why, values: { criteriaNumber: number, criteriaDigest: edition.digest, closesOn: workdaysAfter(call.closesOn, amount!) } });
}

const PENDING = "select count(*)::int as count from incubation_application where call_id = $1 and state not in ('DRAFT', 'ADMITTED', 'DECLINED', 'WITHDRAWN')";

async function pendingOf(context: Context, call: Call): Promise<number> {
  const { rows: [row] } = await transactionSql(context).query(PENDING, [call.id]);
  return Number(row!['count']);
}

/** Ends a call when every application in it was decided. */
export async function finishCall(context: Context, id: string, version: number): Promise<Call> {
  const call = await getCall(context, id);
  const count = await pendingOf(context, call);
  if (count > 0) throw refuse('CALL_PENDING', { count });
  return advance(context, callFlow, call, { action: 'finish', version });
}

/** Takes a call back, with a reason that everybody reads; not while somebody has applied. */
export async function withdrawCall(context: Context, id: string, version: number, reason: string): Promise<Call> {
  const call = await getCall(context, id);
  const why = reasonOf(reason);
  const count = await pendingOf(context, call);
  if (count > 0) throw refuse('CALL_PENDING', { count });
  return advance(context, callFlow, call, { action: 'withdraw', version, reason: why, values: { withdrawnReason: why } });
}
