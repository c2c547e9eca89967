import { actByItself } from '@gongqiao/decisions';
import type { Context } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import type { Application } from '../../application/application.entity.ts';
import { Review } from '../../review/review.entity.ts';
import { reviewFlow } from '../../review/review.flow.ts';

/** Reviews that were still to come when an application was decided or taken back are asked of nobody any more. */
export async function ceaseReviews(context: Context, application: Application): Promise<void> {
  await context.em.flush();
  await acrossScopes(transactionSql(context), async () => {
    const open = (await context.em.find(Review, { application: application.id, state: { $in: ['ASSIGNED', 'DECLARED'] } } as never)) as Review[];
    for (const review of open) await actByItself(context, reviewFlow, review, 'cease', { name: '系统', reason: '申请已经办结' });
    await context.em.flush();
  });
}
