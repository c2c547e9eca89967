import type { Filter } from '@gongqiao/kernel';

export const messageFilters = {
  unread: { title: '还没有读', type: () => Boolean, condition: (value: boolean): Filter => (value ? { readAt: null } : { $not: { readAt: null } }) },
};
