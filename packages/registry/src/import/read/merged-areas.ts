import type { Cell, MergedArea } from '../cell.ts';
import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';

interface OpenArea {
  readonly area: MergedArea;
  readonly value: Cell | undefined;
}

/** Gives every cell of a merged area the value of its first one, row by row from the top. */
export class MergedAreas {
  readonly #coming: readonly MergedArea[];
  #next = 0;
  #open: OpenArea[] = [];
  #filled = 0;

  constructor(areas: readonly MergedArea[]) {
    this.#coming = areas;
  }

  /** The last row that an open area still covers; 0 without one. */
  get lastRow(): number {
    return this.#open.reduce((last, { area }) => Math.max(last, area.bottom), 0);
  }

  /** Fills a row's covered cells; rows must come in their order, none left out that `lastRow` covers. */
  fill(row: number, cells: (Cell | undefined)[]): readonly MergedArea[] {
    if (this.#open.length > 0) this.#open = this.#open.filter(({ area }) => area.bottom >= row);
    for (let area = this.#coming[this.#next]; area && area.top <= row; area = this.#coming[this.#next]) {
      this.#next += 1;
      // An area above the first row that exists has no value.
      if (area.bottom >= row) this.#open.push({ area, value: area.top === row ? cells[area.left] : undefined });
    }
    if (this.#open.length > LIMITS.mergedAreasInOneRow) throw new ImportRefused('DAMAGED', '合并区域互相重叠');
    for (const { area, value } of this.#open) this.#cover(area, value, cells);
    return this.#open.map(({ area }) => area);
  }

  #cover(area: MergedArea, value: Cell | undefined, cells: (Cell | undefined)[]): void {
    this.#filled += area.right - area.left + 1;
    if (this.#filled > LIMITS.mergedCells) throw new ImportRefused('TOO_MANY_CELLS');
    for (let column = area.left; column <= area.right; column += 1) {
      if (value) cells[column] = value;
      else if (column < cells.length) cells[column] = undefined;
    }
  }
}
