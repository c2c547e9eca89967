import { useMemo } from 'react';
import { isSet, type UrlShape, type UrlValues, urlChoice, urlNumber, urlText, urlWords, useUrlState } from './url-state.ts';

export const PAGE_SIZES = ['20', '50', '100'] as const;

const listShape = { sort: urlText, after: urlText, before: urlText, page: urlNumber, size: urlChoice(PAGE_SIZES, '50'), columns: urlWords };
const firstPage = { after: null, before: null, page: null };

export interface Sort<Field extends string = string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

function sortFrom<Field extends string>(text: string, fields: readonly Field[]): Sort<Field> | null {
  const field = fields.find((one) => one === text.replace(/^-/, ''));
  return field ? { field, direction: text.startsWith('-') ? 'DESC' : 'ASC' } : null;
}

export interface PageArguments {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

function pageFrom({ after, before, size }: { after: string; before: string; size: string }): PageArguments {
  const count = Number(size);
  if (before) return { last: count, before };
  return after ? { first: count, after } : { first: count };
}

export interface ListState<Filters = Record<string, unknown>, Field extends string = string> {
  readonly filters: Filters;
  readonly setFilters: (patch: Partial<Filters>) => void;
  readonly sort: Sort<Field> | null;
  readonly setSort: (field: string) => void;
  readonly page: PageArguments;
  readonly size: number;
  /** Which page it is, for people; null when the address does not say. */
  readonly pageNumber: number | null;
  readonly turn: (to: { after?: string | null; before?: string | null; page?: number | null }) => void;
  readonly setSize: (size: string) => void;
  readonly columns: readonly string[] | null;
  readonly setColumns: (columns: readonly string[] | null, options?: { replace?: boolean }) => void;
  readonly filtered: boolean;
  /** Filters, sort and page as they were at the very beginning, of no kept view; columns have their own way back. */
  readonly reset: () => void;
}

const cleared = (shape: object): Record<string, null> => Object.fromEntries(Object.keys(shape).map((key) => [key, null]));

/** Filter, sort, page and columns of a list, all in the address. */
export function useListState<Shape extends UrlShape, Field extends string>(shape: Shape, fields: readonly Field[]): ListState<UrlValues<Shape>, Field> {
  const whole = useMemo(() => ({ ...listShape, ...shape }), [shape]);
  const { values, set } = useUrlState(whole);
  const { sort: sortText, size, columns, page: pageNumber, after, before } = values as UrlValues<typeof listShape>;
  const filters = useMemo(() => Object.fromEntries(Object.keys(shape).map((key) => [key, values[key as never]])) as UrlValues<Shape>, [shape, values]);
  const sort = sortFrom(sortText, fields);
  const page = useMemo(() => pageFrom({ after, before, size }), [after, before, size]);
  return {
    filters, sort, page, size: Number(size), columns: columns.length > 0 ? columns : null, filtered: Object.values(filters).some(isSet),
    pageNumber: after || before ? pageNumber : 1,
    setFilters: (patch) => set({ ...patch, ...firstPage }),
    setSort: (field) => set({ sort: sort?.field === field && sort.direction === 'ASC' ? `-${field}` : field, ...firstPage }),
    turn: (to) => set({ ...firstPage, ...to }),
    setSize: (wanted) => set({ ...firstPage, size: wanted === '50' ? null : wanted }),
    setColumns: (wanted, options) => set({ columns: wanted }, options),
    reset: () => set({ ...firstPage, sort: null, size: null, view: null, ...cleared(shape) }),
  };
}
