import type { Cell, SheetRow } from '../cell.ts';
import { LIMITS } from '../limits.ts';
import { readCode } from '../normalize/code.ts';
import { type DateContext, readDate } from '../normalize/date.ts';
import { isEmptyText, plainText, properText } from '../normalize/text.ts';
import { type ImportSource, openFile } from '../read/open-file.ts';
import type { RowSource } from '../read/source.ts';
import { ImportRefused } from '../refusal.ts';
import { type ListField, listField } from './list-columns.ts';
import { readResult, type ReportResult } from './report-result.ts';

const REASON_CHARACTERS = 500;
const HEADER_CHARACTERS = 40;

/** What one row of a published list says. */
export interface ListRow {
  readonly code: string | null;
  /** As it is written, white space and brackets aside: 城阳区 and 李沧区 before the same words are two organizations. */
  readonly name: string | null;
  readonly listedOn: string | null;
  readonly reason: string | null;
  readonly removedOn: string | null;
  readonly reportYear: number | null;
  readonly result: ReportResult | null;
}

/** A list as it was understood; columns that nobody knows have no field and were not read. */
export interface PublishedList {
  readonly columns: readonly { readonly header: string; readonly field: ListField | null }[];
  readonly rows: readonly ListRow[];
}

type Columns = ReadonlyMap<ListField, number>;

function headerOf({ cells }: SheetRow): PublishedList['columns'] | null {
  const taken = new Set<ListField>();
  const columns = cells.map((cell) => {
    const header = cell && cell.text.length <= HEADER_CHARACTERS ? properText(cell.text) : '';
    const field = header === '' ? null : listField(header);
    // Two columns for one field: the left one counts.
    const fresh = field !== null && !taken.has(field) && taken.add(field);
    return { header, field: fresh ? field : null };
  });
  return taken.size >= 2 && (taken.has('name') || taken.has('creditCode')) ? columns : null;
}

function textOf(cell: Cell | undefined): string | null {
  const text = cell ? properText(cell.text) : '';
  return isEmptyText(text) ? null : text;
}

// Titles repeated on the next page, totals and notes below.
const isNoRow = (name: string): boolean => listField(name) === 'name' || /^(合计|总计|小计|备注|说明|注)([:：]|$)/.test(name);

function rowOf({ cells }: SheetRow, columns: Columns, context: DateContext): ListRow | null {
  const cell = (field: ListField): Cell | undefined => cells[columns.get(field) ?? -1];
  const date = (field: ListField): string | null => (cell(field) ? readDate(plainText(cell(field)!.text), context, cell(field)!.date) : null);
  const name = textOf(cell('name'));
  const { code } = readCode(plainText(cell('creditCode')?.text ?? ''), cell('creditCode')?.kind === 'number');
  if ((name === null && code === null) || (name !== null && isNoRow(name))) return null;
  const said = textOf(cell('result'));
  const result = said === null ? null : readResult(said);
  return {
    code, name, listedOn: date('listedOn'), removedOn: date('removedOn'), result,
    reason: (textOf(cell('reason')) ?? (result === null ? said : null))?.slice(0, REASON_CHARACTERS) ?? null,
    reportYear: Number(/^(\d{4})(年度?)?$/.exec(textOf(cell('reportYear')) ?? '')?.[1] ?? 0) || null,
  };
}

async function readSheet(sheet: RowSource, today: string): Promise<PublishedList | null> {
  const rows: ListRow[] = [];
  let columns: PublishedList['columns'] | null = null;
  let places: Columns = new Map();
  for await (const portion of sheet.rows()) {
    for (const row of portion) {
      const one: ListRow | null = columns ? rowOf(row, places, { today, date1904: sheet.date1904 }) : null;
      if (one) rows.push(one);
      if (rows.length > LIMITS.dataRows) throw new ImportRefused('TOO_MANY_ROWS');
      columns ??= headerOf(row);
      if (places.size === 0 && columns) places = new Map(columns.flatMap(({ field }, index) => (field ? [[field, index] as const] : [])));
    }
  }
  return columns && { columns: columns.filter(({ header }) => header !== ''), rows };
}

/** Reads a list that an authority has published: only the columns of `ListField`, whoever else stands in the file. Throws `ImportRefused` for what cannot be read. */
export async function readList(source: ImportSource, { today }: { readonly today: string }): Promise<PublishedList> {
  const file = await openFile(source);
  try {
    for (const sheet of file.sources) {
      const list = await readSheet(sheet, today);
      if (list) return list;
    }
    throw new ImportRefused('NO_LIST_HEADER');
  } finally {
    file.close();
  }
}
