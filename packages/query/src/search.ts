import { all, type Filter, isOperators, type NounMeta } from '@gongqiao/kernel';
import type { Parameters } from './parameters.ts';

/** Up to so many finds of a search are sorted for a page; of more, so many rows are walked in the list's order to fill it. */
export const FEW = 5_000;
export const WALK = 10_000;

/** Takes a search out of a rule, where it must hold together with all the rest. */
export function takeSearch(rule: Filter): { readonly text: string | null; readonly rest: Filter } {
  if (typeof rule === 'boolean') return { text: null, rest: rule };
  const { search, $and: parts, ...others } = rule;
  if (isOperators(search) && search.$search !== undefined) return { text: search.$search, rest: all(others, parts ? { $and: parts } : true) };
  const taken = (parts ?? []).map(takeSearch);
  const index = taken.findIndex(({ text }) => text !== null);
  return index < 0 ? { text: null, rest: rule } : { text: taken[index]!.text, rest: all(others, ...parts!.toSpliced(index, 1, taken[index]!.rest)) };
}

/** The scopes that a rule keeps its rows within, if that is all it says of them. */
export function scopesOfRule(rule: Filter): readonly string[] | null {
  if (typeof rule === 'boolean') return null;
  const { scope, $and: parts } = rule;
  return Array.isArray(scope) ? scope : (parts ?? []).map(scopesOfRule).find((scopes) => scopes !== null) ?? null;
}

/** The parts of one statement that look for texts. */
export class Searches {
  readonly parts: string[] = [];
  readonly #names = new Map<string, string>();
  readonly #parameters: Parameters;

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
  }

  /** Within scopes, where they are given. */
  readonly found = (noun: NounMeta, text: string, scopes: readonly string[] | null): string => {
    const key = JSON.stringify([noun.name, text, scopes]);
    const known = this.#names.get(key);
    if (known) return known;
    const name = `f${this.parts.length + 1}`;
    this.#names.set(key, name);
    this.parts.push(`${name} as materialized (select count(*) <= ${FEW} as few, array_agg(k.key) as keys from (select * from (${noun.search!.found(this.#parameters.add, text, 'search', scopes)}) q limit ${FEW + 1}) k (key))`);
    return name;
  };
}
