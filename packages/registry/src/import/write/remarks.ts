import type { Readable } from 'node:stream';
import type { Cell, SheetRow } from '../cell.ts';
import type { ColumnField } from '../field.ts';
import { type ImportSource, openFile } from '../read/open-file.ts';
import type { OpenedFile, RowSource } from '../read/source.ts';
import { ImportRefused } from '../refusal.ts';
import { HEADER_NAMES } from '../table/header-names.ts';
import { areaAt } from '../table/header-row.ts';
import { TableReader } from '../table/table-reader.ts';
import { type XlsxCell, type XlsxRow, xlsxStream } from './xlsx-stream.ts';

const TITLE = '导入备注';
const DAYS_TO_1904 = 1462;
const NOTE_WIDTH = 60;

/** The sheet that the import takes, the rows where its tables begin, and the first column to the right of everything. */
interface Ground {
  readonly source: RowSource;
  readonly headers: ReadonlySet<number>;
  readonly column: number;
}

async function survey(source: RowSource): Promise<Ground | null> {
  const reader = new TableReader([], source.preset);
  let column = source.preset?.columns.length ?? 0;
  for await (const rows of source.rows()) {
    for (const row of rows) {
      reader.push(row);
      column = Math.max(column, row.cells.length);
    }
  }
  reader.end();
  if (reader.tables.length === 0) return null;
  return { source, headers: new Set(reader.tables.flatMap(({ headerRows }) => headerRows.slice(0, 1))), column };
}

async function findGround(file: OpenedFile): Promise<Ground> {
  for (const source of file.sources) {
    const ground = await survey(source);
    if (ground) return ground;
  }
  throw new ImportRefused('NO_HEADER');
}

function written(cell: Cell | undefined, date1904: boolean): XlsxCell | undefined {
  if (!cell || cell.kind === 'text') return cell?.text;
  if (cell.kind === 'boolean') return cell.text === 'TRUE';
  return cell.date ? { date: Number(cell.text) + (date1904 ? DAYS_TO_1904 : 0) } : Number(cell.text);
}

async function* remarkedRows({ source, headers, column }: Ground, remarks: ReadonlyMap<number, string>): AsyncGenerator<XlsxRow> {
  const cellsOf = (row: SheetRow): (XlsxCell | undefined)[] =>
    Array.from({ length: column }, (_, index) => (isCovered(row, index) ? undefined : written(row.cells[index], source.date1904)));
  // Records have no header row of their own: one is put above them.
  const below = source.preset ? 1 : 0;
  if (source.preset) yield { number: 1, cells: [...source.preset.columns.map(({ field }) => ({ header: titleOf(field) })), { header: TITLE }] };
  for await (const rows of source.rows({ withHidden: true })) {
    for (const row of rows) {
      const remark = remarks.get(row.number);
      const note = headers.has(row.number) ? { header: TITLE } : remark === undefined ? undefined : { note: remark };
      yield { number: row.number + below, cells: [...cellsOf(row), note] };
    }
  }
}

/** Of a merged area only the first cell is written. */
function isCovered(row: SheetRow, column: number): boolean {
  const area = areaAt(row, column);
  return area !== undefined && (area.top !== row.number || area.left !== column);
}

function titleOf(field: ColumnField | null): string {
  return field ? HEADER_NAMES[field].split(' ')[0]! : '';
}

/**
 * The sender's list with a column of remarks at its right, by row number, as an xlsx file: values only, no formula, what
 * looks like one neutralized; hidden columns stay hidden and merged areas merged, so that it can be corrected and sent
 * again. Close or read the stream to its end.
 */
export async function writeRemarks(original: ImportSource, remarks: ReadonlyMap<number, string>): Promise<Readable> {
  const file = await openFile(original);
  try {
    const ground = await findGround(file);
    const layout = await ground.source.layout?.();
    const merged = layout?.merged.filter(({ right }) => right < ground.column) ?? [];
    const stream = xlsxStream({
      name: ground.source.sheet ?? '名单',
      widths: new Map([[ground.column, NOTE_WIDTH]]),
      ...(layout && { hidden: layout.hidden }),
      merged,
      rows: remarkedRows(ground, remarks),
    });
    return stream.once('close', () => file.close());
  } catch (error) {
    file.close();
    throw error;
  }
}
