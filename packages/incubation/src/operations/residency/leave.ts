import { actByItself } from '@gongqiao/decisions';
import { advance, type Context, createRow, today, withinScope } from '@gongqiao/kernel';
import { endTerm } from '@gongqiao/venues';
import { HandOverKind } from '../../hand-over/hand-over-item.enums.ts';
import { HandOverItem } from '../../hand-over/hand-over-item.entity.ts';
import { refuse } from '../../refusals.ts';
import type { Residency } from '../../residency/residency.entity.ts';
import { residencyFlow } from '../../residency/residency.flow.ts';
import { StageReview } from '../../stage-review/stage-review.entity.ts';
import { stageReviewFlow } from '../../stage-review/stage-review.flow.ts';
import { reasonOf, shortEnough } from '../reason.ts';
import { ownResidency, residencySeen } from './get-residency.ts';

const UNCONFIRMED = { handedBy: null, handedAt: null, receivedBy: null, receivedAt: null, waivedReason: null };

// What is still being assessed of somebody who leaves leads to nothing any more.
async function ceaseReviews(context: Context, { id }: Residency): Promise<void> {
  const open = (await context.em.find(StageReview, { residency: id, state: { $in: ['DRAFTING', 'COMMENTING', 'COMMENTED'] } } as never)) as StageReview[];
  for (const review of open) await actByItself(context, stageReviewFlow, review, 'cease', { name: '系统', reason: '入驻已结束' });
}

/** The values with which a residency goes over to handing over. */
export const endingAs = ({ clock }: Context, { handOverRound }: Residency, outcome: NonNullable<Residency['outcome']>) => ({ outcome, endedOn: today(clock), handOverRound: handOverRound + 1 });

/** Puts down what has to be handed over, once the residency is over. */
export async function beginHandOver(context: Context, residency: Residency): Promise<void> {
  HandOverKind.values.forEach((kind, index) => createRow(context, HandOverItem, { ...UNCONFIRMED, residency, round: residency.handOverRound, position: index + 1, kind, scope: residency.scope }, { action: 'list' }));
  await ceaseReviews(context, residency);
}

/** The organization says that it leaves; it need not say why. */
export async function giveNotice(context: Context, id: string, version: number, reason: string | null): Promise<Residency> {
  const leaveReason = shortEnough((reason ?? '').trim(), 2_000, 'reason') || null;
  return advance(context, residencyFlow, await ownResidency(context, id), { action: 'giveNotice', version, values: { leaveReason } });
}

export async function takeBackNotice(context: Context, id: string, version: number): Promise<Residency> {
  return advance(context, residencyFlow, await ownResidency(context, id), { action: 'takeBack', version, values: { leaveReason: null } });
}

export async function confirmLeave(context: Context, id: string, version: number): Promise<Residency> {
  const residency = await residencySeen(context, id);
  await advance(context, residencyFlow, residency, { action: 'confirmLeave', version, values: endingAs(context, residency, 'LEFT') });
  await beginHandOver(context, residency);
  return residency;
}

/** Tells the organization that its residency is to be ended, and why: there is time to reply. */
export async function notifyResidency(context: Context, id: string, version: number, reason: string): Promise<Residency> {
  const notice = reasonOf(reason);
  return advance(context, residencyFlow, await residencySeen(context, id), { action: 'notify', version, reason: notice, values: { notice, reply: null } });
}

export async function replyToEnding(context: Context, id: string, version: number, text: string): Promise<Residency> {
  const reply = shortEnough(text.trim(), 5_000, 'text');
  if (reply === '') throw refuse('REPLY_MISSING', {}, ['text']);
  return advance(context, residencyFlow, await ownResidency(context, id), { action: 'reply', version, values: { reply } });
}

/** It stays after all. */
export async function dropEnding(context: Context, id: string, version: number, reason: string): Promise<Residency> {
  return advance(context, residencyFlow, await residencySeen(context, id, withinScope(context.viewer, 'incubation.decide')), { action: 'drop', version, reason: reasonOf(reason) });
}

/** Ends a residency against the organization's will, after it was heard or had the time for it. */
export async function endResidency(context: Context, id: string, version: number, reason: string): Promise<Residency> {
  const residency = await residencySeen(context, id, withinScope(context.viewer, 'incubation.decide'));
  await advance(context, residencyFlow, residency, { action: 'end', version, reason, values: endingAs(context, residency, 'LEFT') });
  await beginHandOver(context, residency);
  return residency;
}

/** Everything is handed over: the desk is free for others, and the residency is over. */
export async function finishHandOver(context: Context, id: string, version: number): Promise<Residency> {
  const residency = await residencySeen(context, id, withinScope(context.viewer, 'incubation.host'));
  const items = (await context.em.find(HandOverItem, { residency: residency.id, round: residency.handOverRound } as never, { orderBy: { position: 'asc' } as never })) as HandOverItem[];
  const open = items.filter(({ handedAt, receivedAt, waivedReason }) => waivedReason === null && (handedAt === null || receivedAt === null));
  if (residency.state === 'HANDING_OVER' && open.length > 0) throw refuse('HAND_OVER_OPEN', { items: open.map(({ kind }) => HandOverKind.labels[kind]).join('、') });
  await advance(context, residencyFlow, residency, { action: residency.outcome === 'GRADUATED' ? 'finishGraduation' : 'finishLeaving', version });
  if (residency.booking) await endTerm(context, residency.booking.id, '入驻结束，交接完毕');
  return residency;
}

/** Whoever does not sign after a reminder does not move in: a decision, by a person. */
export async function lapseResidency(context: Context, id: string, version: number, reason: string): Promise<Residency> {
  return advance(context, residencyFlow, await residencySeen(context, id, withinScope(context.viewer, 'incubation.decide')), { action: 'lapse', version, reason });
}
