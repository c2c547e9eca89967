import { openCase } from '@gongqiao/decisions';
import { constantCase, type Context, createRow, today } from '@gongqiao/kernel';
import type { Residency } from '../../residency/residency.entity.ts';
import { StageReview } from '../../stage-review/stage-review.entity.ts';
import { stageReviewFlow } from '../../stage-review/stage-review.flow.ts';
import { draftReport } from './draft-report.ts';
import { indicatorsOf, measure } from './measure.ts';

// Whoever gave notice and took it back goes on with the review that was begun.
const openGraduationReview = ({ em }: Context, { id }: Residency): Promise<StageReview | null> =>
  em.findOne(StageReview, { residency: id, kind: 'GRADUATION', state: { $in: ['DRAFTING', 'COMMENTING', 'COMMENTED'] } } as never) as Promise<StageReview | null>;

/** Opens a review of a residency with a draft made of what was recorded. The residency is locked. */
export async function openStageReview(context: Context, residency: Residency, kind: StageReview['kind'], dueOn = today(context.clock)): Promise<StageReview> {
  const open = kind === 'GRADUATION' ? await openGraduationReview(context, residency) : null;
  if (open) return open;
  await context.em.populate(residency, ['application', 'space'] as never);
  const measured = await measure(context, residency);
  const indicators = await indicatorsOf(context, residency, measured);
  const number = (await context.em.count(StageReview, { residency: residency.id } as never)) + 1;
  const review = createRow(context, StageReview, {
    residency, number, kind, dueOn, indicators, report: draftReport(residency, residency.application, measured, indicators, today(context.clock)), comment: null, commentedAt: null, conclusion: null, concludedBy: null, concludedAt: null,
    state: constantCase(stageReviewFlow.initial), scope: residency.scope,
  } as never, { action: 'draft' });
  await context.em.flush();
  await openCase(context, stageReviewFlow, review);
  return review;
}
