import type { ColumnMeta } from '@gongqiao/kernel';

/** A value as a table for people shows it. */
export function labelsOf({ enumeration, kind }: ColumnMeta, value: unknown): string | number | undefined {
  const word = (one: unknown): string => (enumeration?.labels as Readonly<Record<string, string>> | undefined)?.[String(one)] ?? String(one);
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(word).join('、') || undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return kind === 'integer' ? (value as number) : word(value);
}
