import type { Filter } from '@gongqiao/kernel';

/** Answered, and not yet opened by whoever asked. */
export const UNREAD: Filter = { state: ['RETURNED', 'ACCEPTED', 'DECLINED'], seenAt: null };

export const correctionRequestFilters = {
  unread: { title: '已有答复、申请方没有看过', type: () => Boolean, condition: (value: boolean): Filter => (value ? UNREAD : { $not: UNREAD }) },
};
