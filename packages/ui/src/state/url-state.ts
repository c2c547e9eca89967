import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { z } from 'zod';

/** Each field reads the values of its parameter, a list of texts, and never fails: what the address says wrongly counts as absent. */
export type UrlField<T> = z.ZodType<T, readonly string[]>;
export type UrlShape = Readonly<Record<string, UrlField<unknown>>>;
export type UrlValues<Shape extends UrlShape> = { -readonly [Key in keyof Shape]: z.output<Shape[Key]> };

const texts = z.array(z.string()).readonly();

export const urlText: UrlField<string> = texts.transform((values) => (values[0] ?? '').trim());
export const urlWords: UrlField<string[]> = texts.transform((values) => [...new Set(values.map((value) => value.trim()).filter(Boolean))]);
export const urlFlag: UrlField<boolean | null> = texts.transform(([value]) => (value === 'yes' ? true : value === 'no' ? false : null));
export const urlNumber: UrlField<number | null> = texts.transform(([value]) => (value && /^\d{1,9}$/.test(value) ? Number(value) : null));

/** Those of the values that are known. */
export const urlList = <const Value extends string>(known: readonly Value[]): UrlField<Value[]> =>
  texts.transform((values) => known.filter((value) => values.includes(value)));

export const urlChoice = <const Value extends string, Fallback extends Value | null>(known: readonly Value[], fallback: Fallback): UrlField<Value | Fallback> =>
  texts.transform(([value]) => known.find((one) => one === value) ?? fallback);

/** Whether an address would hold anything for a value. */
export const isSet = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const written = (value: unknown): string[] => {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return Array.isArray(value) ? value.map(String) : [String(value)];
};

export function readUrl<Shape extends UrlShape>(shape: Shape, parameters: URLSearchParams): UrlValues<Shape> {
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, field.parse(parameters.getAll(key))])) as UrlValues<Shape>;
}

/** The parameters with some values replaced; null, empty text and empty lists are left out of the address. */
export function writeUrl(parameters: URLSearchParams, values: Readonly<Record<string, unknown>>): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const [key, value] of Object.entries(values)) {
    next.delete(key);
    for (const text of written(value)) next.append(key, text);
  }
  return next;
}

/** A path with values as its parameters: `pathWith('/organizations', { kind: ['FOUNDATION'] })`. */
export function pathWith(path: string, values: Readonly<Record<string, unknown>>): string {
  const query = writeUrl(new URLSearchParams(), values).toString();
  return query ? `${path}?${query}` : path;
}

/** State that lives in the address: back, reload and a colleague's link give the same. */
export function useUrlState<Shape extends UrlShape>(shape: Shape) {
  const [parameters, setParameters] = useSearchParams();
  const values = useMemo(() => readUrl(shape, parameters), [shape, parameters]);
  const set = useCallback((patch: Partial<UrlValues<Shape>> | Readonly<Record<string, unknown>>, options?: { replace?: boolean }) => {
    // The address as it is, not as it was last drawn: of two changes at once both hold.
    setParameters(() => writeUrl(new URLSearchParams(window.location.search), patch), { preventScrollReset: true, ...options });
  }, [setParameters]);
  return { values, set, parameters };
}
