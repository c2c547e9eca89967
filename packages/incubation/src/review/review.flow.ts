import { ACT } from '@gongqiao/decisions';
import { flowFor, may, type RowRule } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { Review } from './review.entity.ts';

/** The reviews that were given to the viewer. */
export const ownReviews: RowRule = (viewer) => viewer.kind === 'STAFF' && viewer.accountId !== null && may(viewer, 'incubation.review') && { reviewerId: viewer.accountId };

export const reviewFlow = flowFor<Review, IncubationPermission | typeof ACT>()('Review', '评审', {
  initial: 'assigned',
  states: {
    assigned: { label: '待声明', within: 'incubation.declare' },
    declared: { label: '待打分', within: 'incubation.score' },
    scored: { label: '已打分' },
    recused: { label: '已回避' },
    released: { label: '不再需要' },
  },
  actions: {
    declare: { label: '声明没有利害关系', from: ['assigned'], to: 'declared', permission: 'incubation.review', rows: ownReviews },
    recuse: { label: '声明有利害关系，回避', from: ['assigned', 'declared'], to: 'recused', permission: 'incubation.review', rows: ownReviews },
    score: { label: '提交评分', from: ['declared'], to: 'scored', permission: 'incubation.review', rows: ownReviews },
    release: { label: '不再需要这份评审', from: ['assigned', 'declared'], to: 'released', permission: 'incubation.screen' },
    cease: { label: '申请已办结', from: ['assigned', 'declared'], to: 'released', permission: ACT },
  },
});
