const lists = new Set<string>();

/** Says of which lists views are kept, by the keys that their pages give: a domain calls it beside its manifest. */
export function keepViewsOf(...keys: readonly string[]): void {
  for (const key of keys) lists.add(key);
}

export const isList = (key: string): boolean => lists.has(key);
