import type { Reason } from '../field.ts';
import { nameKey } from '../normalize/name-key.ts';
import type { NormalizedRow } from '../normalize/row.ts';
import type { ImportRow } from './outcome.ts';

/** Remembers the rows of one file, so that each can be compared with those above it. */
export class EarlierRows {
  readonly #rowByCode = new Map<string, number>();
  readonly #rowByName = new Map<string, number>();

  /** Compares the row with the earlier ones, then counts it among them: also a duplicate, also a rejected one. */
  compare(row: number, table: number, normalized: NormalizedRow): ImportRow {
    const { values, codeValid } = normalized;
    const key = values.name === null ? null : nameKey(values.name);
    const sameCode = codeValid ? first(this.#rowByCode, values.creditCode!, row) : null;
    // A name that is nothing but punctuation, or without a region, is like no other.
    const sameName = key && values.regionCode ? first(this.#rowByName, `${values.regionCode} ${key}`, row) : null;
    const reasons: Reason[] = [...normalized.reasons];
    if (sameCode !== null) reasons.push({ code: 'DUPLICATE_CODE', field: 'creditCode' });
    else if (sameName !== null) reasons.push({ code: 'DUPLICATE_NAME', field: 'name' });
    return { row, table, values, reasons, codeValid, nameKey: key, repeatsRow: sameCode ?? sameName };
  }
}

function first(rows: Map<string, number>, key: string, row: number): number | null {
  const earlier = rows.get(key);
  if (earlier === undefined) rows.set(key, row);
  return earlier ?? null;
}
