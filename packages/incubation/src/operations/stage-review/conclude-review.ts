import { advance, all, type Context, getRow, refuse as refuseAnyway, rowsSeen, withinScope } from '@gongqiao/kernel';
import { refuse } from '../../refusals.ts';
import { ofOwnResidency } from '../../residency/residency.policy.ts';
import { StageReview } from '../../stage-review/stage-review.entity.ts';
import { stageReviewFlow } from '../../stage-review/stage-review.flow.ts';
import { reasonOf, shortEnough } from '../reason.ts';

const hosted = (context: Context, id: string): Promise<StageReview> => getRow(context, StageReview, id, all(rowsSeen(StageReview, context.viewer), withinScope(context.viewer, 'incubation.host')));

/** Sends the report, as it was written on, to the organization. */
export async function sendStageReview(context: Context, id: string, version: number, text: string): Promise<StageReview> {
  const report = shortEnough(text.trim(), 10_000, 'report');
  if (report === '') throw refuseAnyway('MISSING', {}, ['report']);
  return advance(context, stageReviewFlow, await hosted(context, id), { action: 'send', version, values: { report } });
}

/** What the organization says to it; it stands beside the report from now on. */
export async function commentStageReview(context: Context, id: string, version: number, text: string): Promise<StageReview> {
  const comment = shortEnough(text.trim(), 5_000, 'comment');
  if (comment === '') throw refuse('REPLY_MISSING', {}, ['comment']);
  const review = await getRow(context, StageReview, id, ofOwnResidency(context.viewer));
  return advance(context, stageReviewFlow, review, { action: 'comment', version, values: { comment, commentedAt: context.clock.now() } });
}

/** Concludes, after the organization has commented or had the time for it. */
export async function concludeStageReview(context: Context, id: string, version: number, text: string): Promise<StageReview> {
  const { viewer, clock } = context;
  return advance(context, stageReviewFlow, await hosted(context, id), { action: 'conclude', version, values: { conclusion: reasonOf(text, 'conclusion'), concludedBy: viewer.name, concludedAt: clock.now() } });
}
