import { all, type Context, inTransaction, isId, rowsSeen, today, withinScope } from '@gongqiao/kernel';
import { ruleOn } from '@gongqiao/rules';
import { Application } from '../../application/application.entity.ts';
import { Review } from '../../review/review.entity.ts';
import type { ApplicationScores } from '../../review/review.types.ts';
import { FORMULA, meanOf, medianOf, outliersIn } from './totals.ts';

/** What the reviews of an application came to; null until all of them are in. */
export async function applicationScores(context: Context, id: string): Promise<ApplicationScores | null> {
  const rule = all(rowsSeen(Application, context.viewer), withinScope(context.viewer, 'incubation.read'));
  if (rule === false || !isId(id)) return null;
  return inTransaction(context, async () => {
    const application = (await context.reader.lock(context, Application, id, rule)) as Application | null;
    if (!application) return null;
    const reviews = (await context.em.find(Review, { application: application.id, opened: true } as never, { orderBy: { scoredAt: 'asc', id: 'asc' } as never })) as Review[];
    if (reviews.length === 0) return null;
    const { amount } = await ruleOn(context, 'incubation.outlier', today(context.clock), application.scope);
    const totals = reviews.map(({ total }) => total!);
    const far = outliersIn(totals, amount!);
    return {
      result: meanOf(totals), median: medianOf(totals), outlierOver: amount!, formula: FORMULA, reviews: reviews.map(({ id: review, reviewerName, total }, index) => ({ id: review, reviewerName, total: total!, outlier: far[index]! })),
    };
  });
}
