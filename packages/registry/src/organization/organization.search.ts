import type { Search } from '@gongqiao/kernel';
import { searchForm } from './search-words.ts';

type Place = (value: unknown) => string;

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const contains = (form: string, parameter: Place): string => `w.words like ${parameter(`%${escaped(form)}%`)}`;

// Below three characters trigrams find nothing: pairs and single Chinese characters are kept as tokens.
const isToken = (form: string): boolean => form.length === 2 || /^\p{Script=Han}$/u.test(form);

const indexed = (form: string, parameter: Place): string => (isToken(form) ? `w.pairs @> array[${parameter(form)}]::text[]` : contains(form, parameter));

/**
 * Substring search in names, former names, code, pinyin and initials. Words stand in a table of their own, so that row-level security on
 * organizations cannot keep the index from being used.
 */
export const organizationSearch: Search = {
  found: (parameter, text) => `select w.organization_id from registry_search_words w where ${indexed(searchForm(text), parameter)}`,
  // As a value: a join could be turned round.
  holds: (alias, parameter, text) => {
    const form = searchForm(text);
    return `(select ${isToken(form) ? `${parameter(form)} = any(w.pairs)` : contains(form, parameter)} from registry_search_words w where w.organization_id = ${alias}.id)`;
  },
};
