import type { Filter } from '@gongqiao/kernel';

export const accountFilters = {
  disabled: { title: '已停用', type: () => Boolean, condition: (value: boolean): Filter => (value ? { $not: { disabledAt: null } } : { disabledAt: null }) },
};
