import type { SheetRow } from '../cell.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { TableLayout } from '../table/layout.ts';

/** One sheet, or the only list of a CSV or JSON file. */
export interface RowSource {
  readonly sheet?: string;
  readonly date1904: boolean;
  /** Set where columns are known without a header row (JSON). */
  readonly preset?: TableLayout;
  /** Rows with something in them, in order, by portions; hidden columns are left out unless asked for. */
  rows(options?: { readonly withHidden: boolean }): AsyncIterable<SheetRow[]>;
  /** What stands around the rows of a sheet. */
  layout?(): Promise<SheetLayout>;
  /** Names found on the way that nobody knows (JSON). */
  unknownNames?(): string[];
}

export interface OpenedFile {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** In the order to try them: the first that has a header row counts. */
  readonly sources: readonly RowSource[];
  /** How much was read, from 0 to 1. */
  progress(): number;
  close(): void;
}
