import type { SearchSql } from '@gongqiao/kernel';
import { searchForm } from './search-words.ts';

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Substring search in names, former names, code, pinyin and initials. Words stand in a table of their own, so that row-level security on
 * organizations cannot keep the index from being used. Two characters are below what trigrams can index: they have an index of pairs.
 */
export const organizationSearch: SearchSql = (alias, parameter, text) => {
  const form = searchForm(text);
  const condition = form.length === 2 ? `w.pairs @> array[${parameter(form)}]::text[]` : `w.words like ${parameter(`%${escaped(form)}%`)}`;
  return `${alias}.id in (select w.organization_id from registry_search_words w where ${condition})`;
};
