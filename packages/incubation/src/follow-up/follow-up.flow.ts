import { ACT } from '@gongqiao/decisions';
import { flowFor } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { FollowUp } from './follow-up.entity.ts';

// 没有答复不作任何评价, 以后仍可以补
export const followUpFlow = flowFor<FollowUp, IncubationPermission | typeof ACT>()('FollowUp', '回访', {
  initial: 'open',
  states: {
    open: { label: '等待答复', publicLabel: '请说说近况', within: 'incubation.followUpAnswer', lapse: 'pass' },
    answered: { label: '已答复' },
    noAnswer: { label: '没有答复', publicLabel: '没有答复，可以补' },
  },
  actions: {
    // Whose residency it is the lookup asks: in memory a row knows no more of it than the key.
    answer: { label: '答复', from: ['open', 'noAnswer'], to: 'answered', permission: 'incubation.apply', rows: ({ kind }) => kind === 'ORGANIZATION' },
    pass: { label: '答复的期限届满', from: ['open'], to: 'noAnswer', permission: ACT },
  },
});
