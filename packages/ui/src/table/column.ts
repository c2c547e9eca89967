import type { ReactNode } from 'react';
import { readStored, writeStored } from '../state/stored.ts';

export interface Column<Row> {
  /** Also its name in the address and in exports. */
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** The field by which the server sorts. */
  readonly sort?: string;
  readonly width?: string;
  readonly align?: 'end';
  /** For codes, dates and short words: never broken over two lines. */
  readonly nowrap?: boolean;
  /** Always shown: what names the row. */
  readonly always?: boolean;
  /** Not shown until somebody chooses it. */
  readonly optional?: boolean;
  readonly help?: string;
}

const storageKey = (list: string, account: string | null): string => `columns:${list}:${account ?? ''}`;

/** The columns that this person chose last; null for the usual ones. */
export const readColumns = (list: string, account: string | null): string[] | null => readStored<string[]>(storageKey(list, account));
export const writeColumns = (list: string, account: string | null, columns: readonly string[] | null): void => writeStored(storageKey(list, account), columns);

export function usualColumns<Row>(columns: readonly Column<Row>[]): string[] {
  return columns.filter(({ optional }) => !optional).map(({ key }) => key);
}

/** Those wanted, in the list's own order; what names the row is never left out. */
export function shownColumns<Row>(columns: readonly Column<Row>[], wanted: readonly string[]): Column<Row>[] {
  return columns.filter(({ key, always }) => always || wanted.includes(key));
}
