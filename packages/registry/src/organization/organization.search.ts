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

// What every name that holds the form has among its tokens, as `registry_search_tokens` makes them.
function tokensOf(form: string): string[] {
  const characters = [...form];
  const parts = (length: number): string[] => characters.slice(length - 1).map((_, index) => characters.slice(index, index + length).join(''));
  const [letters, pairs] = [parts(3).filter((part) => /^[a-z]{3}$/.test(part)), parts(2).filter((part) => /^[\u4e00-\u9fff]{2}$/.test(part))];
  const whole = /^([a-z]{2}|[\u4e00-\u9fff])$/.test(form) ? [form] : [];
  return [...new Set([...letters, ...pairs, ...whole])];
}

/** By names, former names and codes; `codes` by whole codes, one to a word, present or former. In the order of names, finds stand in blocks that have all tokens of the text, or whose tokens are not known yet. */
export const organizationSearch: Search = {
  ...words,
  found: (parameter, text, property, scopes) => {
    if (property === 'codes') return `select registry_code_holders(${parameter(text.split(' '))}::text[])`;
    return `${words.found(parameter, text, property)}${scopes ? ` and array[w.scope] && ${parameter(scopes)}::text[]` : ''}`;
  },
  stretches: (parameter, text, order) => {
    const tokens = tokensOf(searchForm(text));
    if (order !== 'name' || tokens.length === 0) return null;
    return `select b.low, b.high from registry_search_block b where not b.ready or b.number in (
      select k.block from registry_search_token k where k.token = any(${parameter(tokens)}::text[]) group by k.block having count(distinct k.token) = ${tokens.length})
      union all select '', U&'\\+10FFFF' where not exists (select from registry_search_block)`;
  },
};
