import { all, any, policyFor, withinScope } from '@gongqiao/kernel';
import { ownReviews } from '../review/review.flow.ts';
import { Score } from './score.entity.ts';

/** Whoever gave it; everybody else when all reviews of the application are in. */
export const scorePolicy = policyFor(Score, {
  see: (viewer) => {
    const own = ownReviews(viewer);
    return any(own !== false && { review: own }, all(withinScope(viewer, 'incubation.read'), { review: { opened: true } }));
  },
});
