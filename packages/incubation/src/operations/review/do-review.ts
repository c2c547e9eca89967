import { advance, type Context, createRow, getRow, updateRow } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { Criterion } from '../../criterion/criterion.entity.ts';
import { refuse } from '../../refusals.ts';
import { Review } from '../../review/review.entity.ts';
import { ownReviews, reviewFlow } from '../../review/review.flow.ts';
import type { ScoreInput } from '../../review/review.types.ts';
import { reviewPolicy } from '../../review/review.policy.ts';
import { Score } from '../../score/score.entity.ts';
import { reasonOf, shortEnough } from '../reason.ts';

const getOwn = (context: Context, id: string): Promise<Review> => getRow(context, Review, id, ownReviews(context.viewer));

/** Says that one has nothing to do with the application, as far as it can be told from the sheet. */
export async function declareReview(context: Context, id: string, version: number): Promise<Review> {
  return advance(context, reviewFlow, await getOwn(context, id), { action: 'declare', version, values: { declaredAt: context.clock.now() } });
}

/** Steps back, and says why. */
export async function recuseReview(context: Context, id: string, version: number, reason: string): Promise<Review> {
  const interest = reason.trim();
  if (interest === '') throw refuse('INTEREST_REASON', {}, ['reason']);
  const review = await advance(context, reviewFlow, await getOwn(context, id), { action: 'recuse', version, reason: shortEnough(interest, 2_000, 'reason'), values: { interest } });
  await openReviews(context, review);
  return review;
}

/** A review that is not needed any more. */
export async function releaseReview(context: Context, id: string, version: number, reason: string): Promise<Review> {
  const review = await getRow(context, Review, id, reviewPolicy.see(context.viewer));
  await advance(context, reviewFlow, review, { action: 'release', version, reason: reasonOf(reason) });
  await openReviews(context, review);
  return review;
}

const criteriaOf = (context: Context, { application }: Review): Promise<Criterion[]> => acrossScopes(transactionSql(context), async () => {
  const { rows: [row] } = await transactionSql(context).query('select edition_id as edition from incubation_application where id = $1', [application.id]);
  return (await context.em.find(Criterion, { edition: row!['edition'] } as never, { orderBy: { position: 'asc' } as never })) as Criterion[];
});

function scored(criteria: readonly Criterion[], given: readonly ScoreInput[]) {
  const byCriterion = new Map(given.map((score) => [score.criterion, score]));
  if (byCriterion.size !== given.length || given.length !== criteria.length || criteria.some(({ id }) => !byCriterion.has(id))) throw refuse('SCORES_INCOMPLETE', {}, ['scores']);
  return criteria.map((criterion) => {
    const { points, comment } = byCriterion.get(criterion.id)!;
    if (points < 0 || points > criterion.weight) throw refuse('SCORE_POINTS', { criterion: criterion.title, weight: criterion.weight }, ['scores']);
    if (comment.trim() === '') throw refuse('SCORE_COMMENT', { criterion: criterion.title }, ['scores']);
    return { criterion, points, comment: shortEnough(comment.trim(), 1_000, 'scores') };
  });
}

/** Gives points by each criterion, with a reason each; not before one's interests were declared. */
export async function scoreReview(context: Context, id: string, version: number, given: readonly ScoreInput[]): Promise<Review> {
  const review = await getOwn(context, id);
  if (review.state === 'ASSIGNED') throw refuse('DECLARE_FIRST');
  const scores = scored(await criteriaOf(context, review), given);
  const total = scores.reduce((sum, { points }) => sum + points, 0);
  await advance(context, reviewFlow, review, { action: 'score', version, values: { total, scoredAt: context.clock.now() } });
  for (const score of scores) createRow(context, Score, { ...score, review, scope: review.scope }, { action: 'score' });
  await openReviews(context, review);
  return review;
}

/** When the last review of an application is in, all of them are open to those who gave them and to those who decide. */
async function openReviews(context: Context, { application }: Review): Promise<void> {
  await context.em.flush();
  await acrossScopes(transactionSql(context), async () => {
    const reviews = (await context.em.find(Review, { application: application.id } as never)) as Review[];
    if (reviews.some(({ state }) => state === 'ASSIGNED' || state === 'DECLARED')) return;
    for (const review of reviews.filter(({ state, opened }) => state === 'SCORED' && !opened)) await updateRow(context, review, review.version, { opened: true }, { action: 'open' });
    await context.em.flush();
  });
}
