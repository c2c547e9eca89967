import type { Search } from '@gongqiao/kernel';
import { escaped } from '../organization/organization.search.ts';

/** By a part of the file's name; there are few, and they need no index. */
export const importBatchSearch: Search = {
  found: (parameter, text) => `select b.id from registry_import_batch b where b.file_name ilike ${parameter(`%${escaped(text)}%`)}`,
  holds: (alias, parameter, text) => `${alias}.file_name ilike ${parameter(`%${escaped(text)}%`)}`,
};
