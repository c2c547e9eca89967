import type { Context } from '@gongqiao/kernel';
import type { Application } from '../../application/application.entity.ts';
import { Review } from '../../review/review.entity.ts';
import { Score } from '../../score/score.entity.ts';
import { hallFacts } from '../hall/hall-facts.ts';
import { FORMULA, meanOf } from './totals.ts';

const inWords = (scores: readonly Score[]): string => scores.map(({ criterion, points, comment }) => `${criterion.title} ${points}/${criterion.weight}（${comment}）`).join('；');

export const scoresOf = ({ em }: Context, review: Review): Promise<Score[]> =>
  em.find(Score, { review: review.id } as never, { populate: ['criterion'] as never, orderBy: { criterion: { position: 'asc' } } as never }) as Promise<Score[]>;

/** The scores that a decision goes by, on paper and in the hall, without saying whose they are. */
export async function scoreFacts(context: Context, application: Application): Promise<{ label: string; value: string }[]> {
  return [...(await writtenFacts(context, application)), ...(await hallFacts(context, application))];
}

async function writtenFacts(context: Context, application: Application): Promise<{ label: string; value: string }[]> {
  const reviews = (await context.em.find(Review, { application: application.id, state: 'SCORED' } as never, { orderBy: { scoredAt: 'asc', id: 'asc' } as never })) as Review[];
  if (reviews.length === 0) return [{ label: '评审', value: '没有评审得分' }];
  const each = await Promise.all(reviews.map(async (review, index) => ({ label: `评审 ${index + 1}（合计 ${review.total}）`, value: inWords(await scoresOf(context, review)) })));
  return [...each, { label: '总分', value: `${meanOf(reviews.map(({ total }) => total!))}（${FORMULA}）` }];
}
