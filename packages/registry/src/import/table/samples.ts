import type { SheetRow } from '../cell.ts';
import type { TableColumn } from './layout.ts';

const SAMPLES = 3;
const SAMPLE_CHARACTERS = 60;

/** The first values of each column, for the person who checks how the columns were understood. */
export class Samples {
  readonly #values = new Map<number, string[]>();
  #wanting: number[];

  constructor(columns: readonly TableColumn[]) {
    this.#wanting = columns.map((column) => column.index);
    for (const index of this.#wanting) this.#values.set(index, []);
  }

  see(row: SheetRow): void {
    let full = false;
    for (const index of this.#wanting) {
      const text = row.cells[index]?.text.trim();
      if (!text) continue;
      const values = this.#values.get(index)!;
      values.push(text.slice(0, SAMPLE_CHARACTERS));
      full ||= values.length === SAMPLES;
    }
    if (full) this.#wanting = this.#wanting.filter((index) => this.#values.get(index)!.length < SAMPLES);
  }

  addedTo(columns: readonly TableColumn[]): TableColumn[] {
    return columns.map((column) => ({ ...column, samples: this.#values.get(column.index) ?? [] }));
  }
}
