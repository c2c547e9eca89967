/**
 * One cell as it was found: `text` holds what it says, for numbers in plain decimals. `date` marks a number that the
 * sheet shows as a date; `items` holds what came as a list already (JSON).
 */
export interface Cell {
  readonly kind: 'text' | 'number' | 'boolean';
  readonly text: string;
  readonly date?: boolean;
  readonly items?: readonly string[];
}

/** An area of cells that share one value; rows and columns are counted from 0 for columns, from 1 for rows. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A row of a sheet: cells by column (0 is A), empty ones absent; `merged` are the areas that touch it. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly merged: readonly MergedArea[];
}

/** The number as Excel shows it at full width: no exponent, the shortest digits that mean the same number. */
export function plainDecimal(value: number): string {
  const written = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (!match) return written;
  const [, sign, first, rest = '', exponent] = match;
  const digits = `${first}${rest}`;
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(shift + 1, '0')}`;
}

/** Letters of a column, 0 being A. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The column that a cell's name begins with, 0 for A; -1 where there is none. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return index - 1;
}
