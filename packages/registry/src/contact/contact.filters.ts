import type { Filter } from '@gongqiao/kernel';

export const contactFilters = {
  organizationSearch: { title: '所在的组织（名称、拼音、代码）', type: () => String, condition: (text: string): Filter => (text.trim() === '' ? true : { organization: { search: { $search: text.trim() } } }) },
};
