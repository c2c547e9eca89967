import type { ImportReason, ImportValue } from '../import-batch/import-batch.types.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a row's findings say to the clerk. */
export function reasonsShown(row: Row): ImportReason[] {
  return (row['findings'] as { code: string; field: string }[]).map(({ code, field }) => ({ code, field, text: code }));
}

/** What was read, field by field, beside what the registry holds. */
export function valuesShown(row: Row): ImportValue[] {
  return Object.entries(row['content'] as Row).map(([field, value]) => ({ field, label: field, value: value === null ? null : String(value), present: null }));
}
