import type { SheetRow } from '../cell.ts';
import type { MoneyUnit, SkippedRow } from '../field.ts';
import { LIMITS } from '../limits.ts';
import type { FieldCells } from '../normalize/draft.ts';
import { ImportRefused } from '../refusal.ts';
import { continuesHeader, isHeaderRow } from './header-row.ts';
import { type ColumnCorrection, layoutOf, type TableLayout } from './layout.ts';
import { fieldCells, type RowReading, rowKind, rowReading } from './row-kind.ts';

/** A row of data, its cells by field. */
export interface DataRow {
  readonly row: number;
  readonly table: number;
  readonly cells: FieldCells;
  readonly characters: number;
  /** The unit of money that the table's header names. */
  readonly moneyUnit: MoneyUnit | null;
}

interface OpenTable {
  readonly layout: TableLayout;
  readonly moneyUnit: MoneyUnit | null;
  readonly reading: RowReading;
}

/** Sorts the rows of a sheet, one after another, into headers, data, rows to skip and rows to pass over (rule 2). */
export class TableReader {
  readonly skipped: SkippedRow[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #corrections: readonly ColumnCorrection[];
  readonly #records: boolean;
  #header: SheetRow | null = null;
  #lastRow = 0;
  // Blank rows count only once another row follows them.
  #blank: number[] = [];

  constructor(corrections: readonly ColumnCorrection[], preset?: TableLayout) {
    this.#corrections = corrections;
    this.#records = preset !== undefined;
    if (preset) this.#add(preset);
  }

  get tables(): TableLayout[] {
    return this.#tables.map(({ layout }) => layout);
  }

  #add(layout: TableLayout): void {
    const moneyUnit = layout.columns.find(({ field }) => field === 'annualIncomeFen')?.unit ?? null;
    this.#tables.push({ layout, moneyUnit, reading: rowReading(layout) });
  }

  #openTable(upper: SheetRow, lower: SheetRow | null): void {
    this.#add(layoutOf(upper, lower, this.#tables.length, this.#corrections));
    this.#header = null;
  }

  #listBlank(): void {
    for (const row of this.#blank) this.skipped.push({ row, reason: 'BLANK_ROW_SKIPPED' });
    this.#blank = [];
  }

  #passMissingRows(upTo: number): void {
    if (upTo > LIMITS.sheetRows) throw new ImportRefused('TOO_MANY_ROWS');
    if (this.#tables.length > 0) for (let row = this.#lastRow + 1; row < upTo; row += 1) this.#blank.push(row);
    this.#lastRow = upTo;
  }

  /** Takes the next row; returns it where it is data. */
  push(row: SheetRow): DataRow | null {
    if (this.#header) {
      const lower = continuesHeader(this.#header, row) ? row : null;
      this.#openTable(this.#header, lower);
      if (lower) this.#lastRow = row.number;
      if (lower) return null;
    }
    this.#passMissingRows(row.number);
    if (!this.#records && isHeaderRow(row)) {
      this.#listBlank();
      this.#header = row;
      return null;
    }
    return this.#belowHeader(row);
  }

  #belowHeader(row: SheetRow): DataRow | null {
    const table = this.#tables.at(-1);
    if (!table) return null;
    const kind = rowKind(row, table.reading, this.#records);
    if (kind === 'blank') {
      this.#blank.push(row.number);
      return null;
    }
    this.#listBlank();
    if (kind === 'totals') this.skipped.push({ row: row.number, reason: 'TOTALS_ROW_SKIPPED' });
    if (kind !== 'data') return null;
    const { moneyUnit, reading } = table;
    return { row: row.number, table: this.#tables.length - 1, moneyUnit, characters: charactersOf(row), cells: fieldCells(row, reading) };
  }

  /** To be called after the last row: a header may be all that the sheet has. */
  end(): void {
    if (this.#header) this.#openTable(this.#header, null);
  }
}

function charactersOf(row: SheetRow): number {
  let characters = 0;
  for (const cell of row.cells) characters += cell?.text.length ?? 0;
  return characters;
}
