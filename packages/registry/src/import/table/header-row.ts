import type { Cell, MergedArea, SheetRow } from '../cell.ts';
import { isEmptyText, plainText } from '../normalize/text.ts';
import { headerField, headerText } from './header-names.ts';

const HEADER_CHARACTERS = 200;

/** Every name of the name column has this character: rows without it need no closer look. */
const MARK = '称';

export function rawHeader(cell: Cell | undefined): string {
  return cell && cell.text.length <= HEADER_CHARACTERS ? cell.text : '';
}

function fieldOf(cell: Cell | undefined): ReturnType<typeof headerField> {
  return cell ? headerField(headerText(rawHeader(cell))) : null;
}

/** Rule 2: at least four header names, one of them for the name. */
export function isHeaderRow(row: SheetRow): boolean {
  if (!row.cells.some((cell) => cell !== undefined && cell.text.includes(MARK) && fieldOf(cell) === 'name')) return false;
  return row.cells.filter((cell) => fieldOf(cell) !== null).length >= 4;
}

/** Rule 2: a second row of the header has two header names or more, and no other text under the name. */
export function continuesHeader(header: SheetRow, next: SheetRow): boolean {
  if (next.number !== header.number + 1) return false;
  const nameColumn = header.cells.findIndex((cell) => fieldOf(cell) === 'name');
  const under = next.cells[nameColumn];
  if (under && !isEmptyText(plainText(under.text)) && fieldOf(under) === null) return false;
  return next.cells.filter((cell) => fieldOf(cell) !== null).length >= 2;
}

/** The area that covers a cell, if any. */
export function areaAt(row: SheetRow, column: number): MergedArea | undefined {
  return row.merged.find((area) => area.left <= column && column <= area.right);
}
