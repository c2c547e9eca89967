import { stat } from 'node:fs/promises';
import { type Cell, columnLetters, plainDecimal, type SheetRow } from '../cell.ts';
import { type Field, FIELDS } from '../field.ts';
import { FIELD_WORDS } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';
import type { TableLayout } from '../table/layout.ts';
import { decodedText, detectEncoding } from './encoding.ts';
import { JsonItems } from './json-items.ts';
import type { OpenedFile } from './source.ts';

const columnByKey = new Map<string, number>(FIELDS.map((field, index) => [FIELD_WORDS[field], index]));

/** The columns of a list of `values` objects: one for each field, income in yuan as its name says. */
const LAYOUT: TableLayout = {
  headerRows: [],
  columns: FIELDS.map((field: Field, index) => ({
    index, field, letter: columnLetters(index), header: FIELD_WORDS[field], unit: field === 'annualIncomeFen' ? '元' : null, known: true,
  })),
};

const wrongShape = (row: number, what: string): ImportRefused => new ImportRefused('JSON_SHAPE', `第 ${row} 项${what}`);

function scalar(value: unknown, row: number, key: string): Cell {
  if (typeof value === 'number') return { kind: 'number', text: plainDecimal(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value !== 'string') throw wrongShape(row, `的 ${key} 既不是文字、数字，也不是列表`);
  if (value.length > LIMITS.cellCharacters) throw new ImportRefused('LONG_TEXT', `第 ${row} 项`);
  return { kind: 'text', text: value };
}

function cellOf(value: unknown, row: number, key: string): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (!Array.isArray(value)) return scalar(value, row, key);
  const items = value.filter((item) => item !== null).map((item: unknown) => scalar(item, row, key).text);
  return items.length > 0 ? { kind: 'text', text: items.join('、'), items } : undefined;
}

function rowOf(item: string, row: number, unknown: Set<string>): SheetRow {
  let values: unknown;
  try {
    values = JSON.parse(item);
  } catch {
    throw wrongShape(row, '的写法不合 JSON 规则');
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw wrongShape(row, '不是一个组织的各字段');
  const cells: (Cell | undefined)[] = [];
  for (const [key, value] of Object.entries(values)) {
    const column = columnByKey.get(key);
    if (column === undefined) unknown.add(key);
    else cells[column] = cellOf(value, row, key);
  }
  return { number: row, cells, merged: [] };
}

/** Opens a JSON file: an array of `values` objects, each with some or all of the fields. */
export async function openJson(path: string): Promise<OpenedFile> {
  const { size } = await stat(path);
  const encoding = await detectEncoding(path);
  if (encoding.name === 'GB18030') throw new ImportRefused('ENCODING');
  const unknown = new Set<string>();
  let read = 0;
  async function* rows(): AsyncGenerator<SheetRow[]> {
    const items = new JsonItems();
    let count = 0;
    const take = (): SheetRow[] => items.take().map((item) => rowOf(item, (count += 1), unknown));
    for await (const text of decodedText(path, encoding, (bytes) => (read += bytes))) {
      items.write(text);
      yield take();
    }
    items.end();
    yield take();
  }
  const source = { date1904: false, preset: LAYOUT, rows, unknownNames: () => [...unknown] };
  return { sources: [source], progress: () => Math.min(read / Math.max(size, 1), 1), close: () => undefined };
}
