import { all, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import { ownParty } from '../case/case-columns.ts';
import type { DecisionsPermission } from '../permissions.ts';
import type { Appeal } from './appeal.entity.ts';

// 复核由没有参与过原决定的人办理
const byAnother: RowRule = (viewer) => all(withinScope(viewer, 'decisions.review'), { $not: { deciderIds: { $overlap: [viewer.accountId ?? ''] } } });

export const appealFlow = flowFor<Appeal, DecisionsPermission>()('Appeal', '内部复核', {
  initial: 'submitted',
  states: {
    submitted: { label: '复核中', within: 'decisions.appealReview' },
    upheld: { label: '维持原决定' },
    overturned: { label: '改变原决定' },
    withdrawn: { label: '已撤回' },
  },
  actions: {
    withdraw: { label: '撤回复核申请', from: ['submitted'], to: 'withdrawn', permission: 'decisions.appeal', rows: ownParty },
    uphold: { label: '维持原决定', from: ['submitted'], to: 'upheld', permission: 'decisions.review', rows: byAnother, decides: { cites: ['decisions.reasons', 'decisions.review'], adverse: true } },
    overturn: { label: '改变原决定', from: ['submitted'], to: 'overturned', permission: 'decisions.review', rows: byAnother, decides: { cites: ['decisions.reasons', 'decisions.review'] } },
  },
});
