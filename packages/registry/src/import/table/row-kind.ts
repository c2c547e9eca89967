import type { SheetRow } from '../cell.ts';
import type { ReadField } from '../field.ts';
import { type FieldCells, isEmptyCell } from '../normalize/draft.ts';
import { plainText } from '../normalize/text.ts';
import { areaAt } from './header-row.ts';
import type { TableLayout } from './layout.ts';

type RowKind = 'totals' | 'blank' | 'note' | 'data';

const TOTALS = /^(合计|总计|小计|共计|本页合计)/;
// 名称 and three columns beside it.
const NOTE_WIDTH = 4;

/** Which column of a table stands for which field, for reading its rows. */
export interface RowReading {
  readonly columns: readonly (readonly [index: number, field: ReadField])[];
  readonly fieldAt: ReadonlyMap<number, ReadField>;
  readonly nameColumn: number;
}

export function rowReading(layout: TableLayout): RowReading {
  const mapped = layout.columns.flatMap(({ index, field }) => (field && field !== 'sequence' ? [[index, field] as const] : []));
  return { columns: mapped, fieldAt: new Map(mapped), nameColumn: mapped.find(([, field]) => field === 'name')?.[0] ?? -1 };
}

export function fieldCells(row: SheetRow, reading: RowReading): FieldCells {
  const cells: FieldCells = {};
  for (const [index, field] of reading.columns) {
    const cell = row.cells[index];
    if (cell) cells[field] = cell;
  }
  return cells;
}

function isTotals(row: SheetRow): boolean {
  const first = row.cells.find((cell) => !isEmptyCell(cell, null));
  return first !== undefined && TOTALS.test(plainText(first.text).replaceAll(' ', ''));
}

function isFilled(row: SheetRow, reading: RowReading, column: number): boolean {
  return !isEmptyCell(row.cells[column], reading.fieldAt.get(column) ?? null);
}

/** Filled cells, an area that covers several being one. */
function filledCells(row: SheetRow, reading: RowReading): number {
  const found = new Set<unknown>();
  row.cells.forEach((cell, column) => {
    if (cell && isFilled(row, reading, column)) found.add(areaAt(row, column) ?? column);
  });
  return found.size;
}

function isNote(row: SheetRow, reading: RowReading): boolean {
  const { nameColumn } = reading;
  if (!isFilled(row, reading, nameColumn)) return filledCells(row, reading) === 1;
  const area = areaAt(row, nameColumn);
  return area !== undefined && area.right - area.left + 1 >= NOTE_WIDTH;
}

/** Rule 2, in its order: totals, blank, title or note, data. `records` (JSON) know neither totals nor titles. */
export function rowKind(row: SheetRow, reading: RowReading, records: boolean): RowKind {
  if (!records && isTotals(row)) return 'totals';
  if (!reading.columns.some(([column]) => isFilled(row, reading, column))) return 'blank';
  return !records && isNote(row, reading) ? 'note' : 'data';
}
