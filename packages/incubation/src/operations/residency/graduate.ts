import { advance, type Context, withinScope } from '@gongqiao/kernel';
import { addTo, amountOn } from '@gongqiao/rules';
import { prolongTerm } from '@gongqiao/venues';
import { refuse } from '../../refusals.ts';
import type { Residency } from '../../residency/residency.entity.ts';
import { residencyFlow } from '../../residency/residency.flow.ts';
import { rulesDay } from '../../residency/rules-day.ts';
import { StageReview } from '../../stage-review/stage-review.entity.ts';
import { openStageReview } from '../stage-review/open-stage-review.ts';
import { untilEndOf } from './desk.ts';
import { ownResidency, residencySeen } from './get-residency.ts';
import { beginHandOver, endingAs } from './leave.ts';

async function begun(context: Context, residency: Residency, action: string, version: number): Promise<Residency> {
  await advance(context, residencyFlow, residency, { action, version });
  await openStageReview(context, residency, 'GRADUATION');
  return residency;
}

/** The organization asks to graduate; a review against the published indicators is drafted at once. */
export const requestGraduation = async (context: Context, id: string, version: number): Promise<Residency> => begun(context, await ownResidency(context, id), 'requestGraduation', version);

export const beginGraduation = async (context: Context, id: string, version: number): Promise<Residency> => begun(context, await residencySeen(context, id, withinScope(context.viewer, 'incubation.host')), 'beginGraduation', version);

/** The last review for graduation: decided is only what was concluded, the organization's comment beside it. */
export async function graduationReview({ em }: Context, { id }: Residency): Promise<StageReview | null> {
  return (await em.findOne(StageReview, { residency: id, kind: 'GRADUATION' } as never, { orderBy: { number: 'desc' } as never })) as StageReview | null;
}

async function toDecide(context: Context, id: string): Promise<Residency> {
  const residency = await residencySeen(context, id, withinScope(context.viewer, 'incubation.decide'));
  const review = await graduationReview(context, residency);
  if (residency.state === 'GRADUATING' && review?.state !== 'CONCLUDED') throw refuse('GRADUATION_REVIEW');
  return residency;
}

export async function graduateResidency(context: Context, id: string, version: number, reason: string): Promise<Residency> {
  const residency = await toDecide(context, id);
  await advance(context, residencyFlow, residency, { action: 'graduate', version, reason, values: endingAs(context, residency, 'GRADUATED') });
  await beginHandOver(context, residency);
  return residency;
}

/** Does not graduate yet: the residency runs longer, and the desk with it. */
export async function prolongResidency(context: Context, id: string, version: number, reason: string, endsOn: string): Promise<Residency> {
  const residency = await toDecide(context, id);
  const latest = addTo(residency.endsOn, await amountOn(context, 'incubation.prolong', rulesDay(residency), residency.scope));
  if (endsOn <= residency.endsOn || endsOn > latest) throw refuse('PROLONG_UNTIL', { endsOn: residency.endsOn, latest }, ['endsOn']);
  await advance(context, residencyFlow, residency, { action: 'notYet', version, reason, values: { endsOn } });
  if (residency.booking) await prolongTerm(context, residency.booking.id, untilEndOf(endsOn));
  return residency;
}
