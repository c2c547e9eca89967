import type { Search } from '@gongqiao/kernel';
import { searchForm } from './search-words.ts';

type Place = (value: unknown) => string;

export const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const contains = (form: string, parameter: Place): string => `w.words like ${parameter(`%${escaped(form)}%`)}`;

// Below three characters trigrams find nothing: pairs and single Chinese characters are kept as tokens.
const isToken = (form: string): boolean => form.length === 2 || /^\p{Script=Han}$/u.test(form);

const indexed = (form: string, parameter: Place): string => (isToken(form) ? `w.pairs @> array[${parameter(form)}]::text[]` : contains(form, parameter));

/**
 * Substring search in what `searchWords` makes of a row's texts: themselves, pinyin and initials. Words stand in a table of their own, so that
 * row-level security on the rows cannot keep the index from being used.
 */
export const searchIn = (table: string, key: string): Search => ({
  found: (parameter, text) => `select w.${key} from ${table} w where ${indexed(searchForm(text), parameter)}`,
  // As a value: a join could be turned round.
  holds: (alias, parameter, text) => {
    const form = searchForm(text);
    return `(select ${isToken(form) ? `${parameter(form)} = any(w.pairs)` : contains(form, parameter)} from ${table} w where w.${key} = ${alias}.id)`;
  },
});

const words = searchIn('registry_search_words', 'organization_id');

/** By names, former names and codes; `codes` by whole codes, one to a word, present or former. */
export const organizationSearch: Search = {
  ...words,
  found: (parameter, text, property) => (property === 'codes' ? `select registry_code_holders(${parameter(text.split(' '))}::text[])` : words.found(parameter, text, property)),
};
