import { type Cell, columnIndex, plainDecimal, type SheetRow } from '../cell.ts';
import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';
import { MergedAreas } from './merged-areas.ts';
import { cellText, RichText } from './rich-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { Attributes, XmlHandlers } from './xml.ts';

interface CellContext {
  readonly strings: SharedStrings;
  readonly dateStyles: readonly boolean[];
}

/** Builds rows from the elements of a sheet; what a formula says is left aside, its stored result counts. */
export class SheetRows implements XmlHandlers {
  readonly #context: CellContext;
  readonly #merged: MergedAreas;
  readonly #hidden: ReadonlySet<number>;
  readonly #inline = new RichText();
  #finished: SheetRow[] = [];
  #row = 0;
  #column = -1;
  #cells: (Cell | undefined)[] = [];
  #type = 'n';
  #style = 0;
  #value = '';
  #inValue = false;
  #characters = 0;
  #elements = 0;

  constructor(context: CellContext, layout: SheetLayout) {
    this.#context = context;
    this.#merged = new MergedAreas(layout.merged);
    this.#hidden = layout.hidden;
  }

  /** The rows finished since the last call. */
  take(): SheetRow[] {
    const rows = this.#finished;
    this.#finished = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'is') this.#inline.start();
    else if (this.#inline.isOpen) this.#inline.open(name);
  }

  text = (text: string): void => {
    if (this.#inValue) this.#value += text;
    else if (this.#inline.isOpen) this.#inline.add(text);
  };

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#finish(this.#row, this.#cells);
    else if (name === 'is') this.#value = this.#inline.end(this.#place());
    else if (name === 'sheetData') this.#fillUpTo(this.#merged.lastRow + 1);
    else if (this.#inline.isOpen) this.#inline.close(name);
  }

  #openRow(attributes: Attributes): void {
    const number = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    this.#elements += 1;
    if (!(number > this.#row) || number > 1_048_576) throw new ImportRefused('DAMAGED', '行号错乱');
    if (this.#elements > LIMITS.sheetRows) throw new ImportRefused('TOO_MANY_ROWS');
    this.#fillUpTo(number);
    this.#row = number;
    this.#cells = [];
    this.#column = -1;
  }

  #openCell(attributes: Attributes): void {
    this.#column = attributes['r'] === undefined ? this.#column + 1 : columnIndex(attributes['r']);
    if (!(this.#column >= 0 && this.#column < LIMITS.columns)) throw new ImportRefused('DAMAGED', '单元格位置错乱');
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
  }

  #closeCell(): void {
    const cell = this.#value === '' ? undefined : this.#cellOf(this.#value);
    if (!cell || cell.text === '') return;
    const { length } = cell.text;
    this.#characters += length > LIMITS.longText ? length * LIMITS.longTextWeight : length;
    if (this.#characters > LIMITS.sheetCharacters) throw new ImportRefused('TOO_MANY_CELLS');
    this.#cells[this.#column] = cell;
  }

  #cellOf(value: string): Cell | undefined {
    if (this.#type === 's') return { kind: 'text', text: this.#context.strings.get(Number(value)) };
    if (this.#type === 'n') return this.#number(value);
    if (this.#type === 'b') return { kind: 'boolean', text: value.trim() === '0' ? 'FALSE' : 'TRUE' };
    // Inline text was cut and unescaped with its runs.
    if (this.#type === 'inlineStr') return { kind: 'text', text: value };
    return this.#type === 'e' ? undefined : { kind: 'text', text: cellText(value, this.#place()) };
  }

  #number(value: string): Cell | undefined {
    const number = Number(value);
    if (!Number.isFinite(number) || value.trim() === '') return undefined;
    return { kind: 'number', text: plainDecimal(number), ...(this.#context.dateStyles[this.#style] && { date: true }) };
  }

  #place(): string {
    return `第 ${this.#row} 行`;
  }

  /** Rows that have no element of their own may still lie in a merged area. */
  #fillUpTo(row: number): void {
    for (let between = this.#row + 1; between < row && between <= this.#merged.lastRow; between += 1) this.#finish(between, []);
  }

  #finish(number: number, cells: (Cell | undefined)[]): void {
    const merged = this.#merged.fill(number, cells);
    // A hidden cell may hold the value of an area that shows, so it goes only now.
    if (this.#hidden.size > 0) cells.forEach((_, column) => this.#hidden.has(column) && (cells[column] = undefined));
    if (cells.every((cell) => cell === undefined)) return;
    if (number > LIMITS.sheetRows) throw new ImportRefused('TOO_MANY_ROWS');
    this.#finished.push({ number, cells, merged });
  }
}
