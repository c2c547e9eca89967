import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { Review } from './review.entity.ts';
import { ownReviews } from './review.flow.ts';

/** Whoever reviews, their own alone; and those who read applications. */
export const reviewPolicy = policyFor(Review, { see: (viewer) => any(ownReviews(viewer), withinScope(viewer, 'incubation.read')) });
