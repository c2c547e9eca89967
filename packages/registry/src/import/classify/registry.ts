import type { Reason } from '../field.ts';
import { nameKey } from '../normalize/name-key.ts';
import { type ImportRow, type Outcome, outcomeOf } from './outcome.ts';

/** What the comparison needs to know of an organization in the registry. */
export interface RegistryEntry {
  readonly id?: string;
  readonly creditCode: string | null;
  /** Codes that it had before. */
  readonly formerCodes?: readonly string[];
  readonly regionCode: string | null;
  readonly nameKey: string;
}

/** What the registry holds of the codes and names of some rows: see `lookupKeys`. */
export interface RegistryLookup {
  byCode(creditCode: string): RegistryEntry | undefined;
  byName(regionCode: string, nameKey: string): readonly RegistryEntry[];
}

export interface ClassifiedRow extends ImportRow {
  readonly outcome: Outcome;
  /** The row it repeats, or `registry`; absent where it stands alone. */
  readonly relatesTo?: number | 'registry';
  /** The organization that it updates, or whose name it bears. */
  readonly registryEntry?: RegistryEntry;
}

/** The keys to fetch before `classify`: valid codes, and names with their regions. */
export function lookupKeys(rows: readonly ImportRow[]): { creditCodes: string[]; names: { regionCode: string; nameKey: string }[] } {
  const creditCodes = rows.flatMap(({ codeValid, values }) => (codeValid ? values.creditCode! : []));
  const names = rows.flatMap(({ nameKey: key, values }) => (key && values.regionCode ? { regionCode: values.regionCode, nameKey: key } : []));
  return { creditCodes: [...new Set(creditCodes)], names };
}

/** A lookup over entries in memory. */
export function registryLookup(entries: Iterable<RegistryEntry>): RegistryLookup {
  const codes = new Map<string, RegistryEntry>();
  const names = new Map<string, RegistryEntry[]>();
  for (const entry of entries) {
    for (const code of [...(entry.formerCodes ?? []), ...(entry.creditCode ? [entry.creditCode] : [])]) codes.set(code, entry);
    const place = `${entry.regionCode} ${entry.nameKey}`;
    names.set(place, [...(names.get(place) ?? []), entry]);
  }
  return { byCode: (creditCode) => codes.get(creditCode), byName: (regionCode, key) => names.get(`${regionCode} ${key}`) ?? [] };
}

export function registryEntry(organization: { readonly name: string; readonly creditCode: string | null; readonly regionCode: string | null; readonly id?: string }): RegistryEntry {
  const { id, name, creditCode, regionCode } = organization;
  return { ...(id !== undefined && { id }), creditCode, regionCode, nameKey: nameKey(name) };
}

/** Another organization of the registry with this name: another code or none, whether or not the row's is valid. */
function namesake(row: ImportRow, registry: RegistryLookup, updated: RegistryEntry | undefined): RegistryEntry | undefined {
  const { values, codeValid, nameKey: key, reasons } = row;
  if (!key || !values.regionCode || reasons.some(({ code }) => code === 'DUPLICATE_CODE')) return undefined;
  return registry.byName(values.regionCode, key).find((entry) => entry !== updated && (!codeValid || entry.creditCode !== values.creditCode));
}

function classifyRow(row: ImportRow, registry: RegistryLookup): ClassifiedRow {
  const updated = row.codeValid ? registry.byCode(row.values.creditCode!) : undefined;
  const other = namesake(row, registry, updated);
  const known = row.reasons.some(({ code }) => code === 'DUPLICATE_NAME');
  const reasons: readonly Reason[] = other && !known ? [...row.reasons, { code: 'DUPLICATE_NAME', field: 'name' }] : row.reasons;
  const entry = updated ?? other;
  const relatesTo = row.repeatsRow ?? (entry ? 'registry' : undefined);
  return {
    ...row,
    reasons,
    outcome: outcomeOf(reasons, updated !== undefined),
    ...(relatesTo !== undefined && { relatesTo }),
    ...(entry && { registryEntry: entry }),
  };
}

/** Compares rows with the registry and settles what each would do; pure, so batches may come one after another. */
export function classify(rows: readonly ImportRow[], registry: RegistryLookup): ClassifiedRow[] {
  return rows.map((row) => classifyRow(row, registry));
}
