import { advance, constantCase, type Context, createRow, getRow, matches, rowsSeen, today, updateRow, withinScope } from '@gongqiao/kernel';
import { Region } from '@gongqiao/registry';
import { deadlineOf, ruleOn } from '@gongqiao/rules';
import { callFlow } from '../../call/call.flow.ts';
import { Call } from '../../call/call.entity.ts';
import type { CallInput } from '../../call/call.input.ts';
import { Criterion } from '../../criterion/criterion.entity.ts';
import { criteriaDigest } from '../../edition/criteria-digest.ts';
import { refuse } from '../../refusals.ts';
import { shortEnough } from '../reason.ts';
import { addEdition, checkedCriteria, presentEdition, writeCriteria } from './criteria.ts';

/** The last day of a call that opens on a day, by the rule of the place. */
export async function closingDay(context: Context, opensOn: string, scope: string): Promise<string> {
  return deadlineOf(opensOn, await ruleOn(context, 'incubation.openFor', today(context.clock), scope)).dueOn;
}

async function placeOf({ em, viewer }: Context, code: string | null | undefined): Promise<{ region: Region | null; scope: string }> {
  const region = code ? ((await em.findOne(Region, { code, validTo: null } as never)) as Region | null) : null;
  if (code && !region) throw refuse('CALL_SCOPE', {}, ['region']);
  const scope = region?.code ?? '';
  if (!matches(withinScope(viewer, 'incubation.publish'), { scope })) throw refuse('CALL_SCOPE', {}, ['region']);
  return { region, scope };
}

async function factsOf(context: Context, input: CallInput) {
  const name = shortEnough(input.name.trim(), 100, 'name');
  if (name === '') throw refuse('CALL_NAME', {}, ['name']);
  const offerText = shortEnough(input.offerText.trim(), 2_000, 'offerText');
  if (input.offered.length === 0 || offerText === '') throw refuse('CALL_OFFER', {}, ['offered', 'offerText']);
  const applicants = [...new Set(input.applicants)];
  const limitReason = applicants.length === 1 ? input.limitReason?.trim() || null : null;
  if (applicants.length === 0 || (applicants.length === 1 && !limitReason)) throw refuse('CALL_APPLICANTS', {}, ['applicants', 'limitReason']);
  if (input.opensOn <= today(context.clock)) throw refuse('CALL_OPENS', {}, ['opensOn']);
  const place = await placeOf(context, input.region);
  return { ...place, name, offerText, offered: [...new Set(input.offered)], applicants, limitReason, opensOn: input.opensOn, closesOn: await closingDay(context, input.opensOn, place.scope) };
}

const UNPUBLISHED = { criteriaNumber: 1, criteriaDigest: null, publishedAt: null, withdrawnReason: null };

/** Drafts a call with its criteria; nobody outside sees it. */
export async function createCall(context: Context, input: CallInput): Promise<Call> {
  const criteria = checkedCriteria(input.criteria);
  const call = createRow(context, Call, { ...UNPUBLISHED, ...(await factsOf(context, input)), state: constantCase(callFlow.initial) }, { action: 'create' });
  await addEdition(context, call, criteria, null);
  return call;
}

export const getCall = (context: Context, id: string): Promise<Call> => getRow(context, Call, id, rowsSeen(Call, context.viewer));

/** Changes a draft, its criteria with it. */
export async function reviseCall(context: Context, id: string, version: number, input: CallInput): Promise<Call> {
  const call = await getCall(context, id);
  if (call.publishedAt !== null) throw refuse('CRITERIA_FROZEN');
  const criteria = checkedCriteria(input.criteria);
  await advance(context, callFlow, call, { action: 'revise', version, values: await factsOf(context, input) });
  const edition = await presentEdition(context, call);
  const digest = criteriaDigest(criteria);
  if (digest === edition.digest && edition.scope === call.scope) return call;
  await context.em.nativeDelete(Criterion, { edition: edition.id } as never);
  await updateRow(context, edition, edition.version, { digest, scope: call.scope }, { action: 'revise', kind: 'ADVANCE' });
  await writeCriteria(context, edition, criteria);
  return call;
}
