import type { Context } from '@gongqiao/kernel';
import type { Residency } from '../../residency/residency.entity.ts';
import { StageReview } from '../../stage-review/stage-review.entity.ts';

/** What a decision about a residency goes by: the last review that was concluded, the organization's comment beside it. */
export async function reviewFacts({ em }: Context, { id }: Residency): Promise<{ label: string; value: string }[]> {
  const review = (await em.findOne(StageReview, { residency: id, state: 'CONCLUDED' } as never, { orderBy: { number: 'desc' } as never })) as StageReview | null;
  if (!review) return [];
  return [
    ...review.indicators.map(({ title, unit, wanted, actual, met }) => ({ label: title, value: `${wanted} ${unit}，实际 ${actual} ${unit}，${met ? '达到' : '没有达到'}` })),
    { label: '评估的结论', value: review.conclusion ?? '' }, { label: '组织对评估的意见', value: review.comment ?? '没有提出' },
  ];
}
