import { columnLetters, type SheetRow } from '../cell.ts';
import type { ColumnField, MoneyUnit } from '../field.ts';
import { headerField, headerText, headerUnit } from './header-names.ts';
import { areaAt, rawHeader } from './header-row.ts';

/** How one column of a table was understood; `header` is shown as it is compared. */
export interface TableColumn {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  readonly unit: MoneyUnit | null;
  /** null: not imported. */
  readonly field: ColumnField | null;
  /** The header is a known one, even where the column is not taken. */
  readonly known: boolean;
}

/** A person's correction of one column; without `table` it holds for all. An income column may be given its unit. */
export interface ColumnCorrection {
  readonly table?: number;
  /** Index from 0, or letters. */
  readonly column: number | string;
  readonly field: ColumnField | null;
  readonly unit?: MoneyUnit;
}

export interface TableLayout {
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
}

/** Rule 3: upper and lower together, then the lower, then the upper; a cell merged over both counts once. */
function understoodHeader(upper: SheetRow, lower: SheetRow | null, column: number): Pick<TableColumn, 'header' | 'unit' | 'field'> {
  const above = rawHeader(upper.cells[column]);
  const area = areaAt(upper, column);
  const below = lower && !(area && area.bottom >= lower.number) ? rawHeader(lower.cells[column]) : '';
  const [upperText, lowerText] = [headerText(above), headerText(below)];
  const candidates = [upperText + lowerText, lowerText, upperText];
  const field = candidates.map(headerField).find((it) => it !== null) ?? null;
  const header = candidates.find((it) => headerField(it) !== null) ?? candidates[0]!;
  return { header, field, unit: headerUnit(below) ?? headerUnit(above) };
}

/** Two columns for one field: a corrected one counts, else the left one. */
function withoutRepetitions(columns: readonly TableColumn[], corrected: ReadonlySet<number>): TableColumn[] {
  const taken = new Map<ColumnField, number>();
  const byRight = [...columns].sort((one, other) => Number(corrected.has(other.index)) - Number(corrected.has(one.index)) || one.index - other.index);
  for (const { field, index } of byRight) if (field && !taken.has(field)) taken.set(field, index);
  return columns.map((column) => (column.field && taken.get(column.field) !== column.index ? { ...column, field: null } : column));
}

function isFor(correction: ColumnCorrection, table: number, column: TableColumn): boolean {
  const same = typeof correction.column === 'number' ? correction.column === column.index : correction.column.toUpperCase() === column.letter;
  return same && (correction.table ?? table) === table;
}

/** The columns of a table, from its one or two header rows and a person's corrections. */
export function layoutOf(upper: SheetRow, lower: SheetRow | null, table: number, corrections: readonly ColumnCorrection[]): TableLayout {
  const width = Math.max(upper.cells.length, lower?.cells.length ?? 0);
  const corrected = new Set<number>();
  const columns: TableColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const understood = understoodHeader(upper, lower, index);
    const column = { index, letter: columnLetters(index), ...understood, known: understood.field !== null };
    const correction = corrections.findLast((it) => isFor(it, table, column));
    if (correction) corrected.add(index);
    if (correction || understood.header !== '') columns.push(correction ? { ...column, field: correction.field, unit: correction.unit ?? column.unit } : column);
  }
  return { headerRows: lower ? [upper.number, lower.number] : [upper.number], columns: withoutRepetitions(columns, corrected) };
}
