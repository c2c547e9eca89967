import { type Context, type Download, newId } from '@gongqiao/kernel';
import { type XlsxCell, type XlsxRow, xlsxStream } from '../../import/write/xlsx-stream.ts';
import { refuse } from '../../refusals.ts';
import { deedOf, eventColumns } from '../deed.ts';
import { insertRows } from '../write-organizations.ts';
import { askedFilter, askedOrder } from './asked-filter.ts';
import { CSV, XLSX } from './content-types.ts';
import { type CsvCell, csvStream } from './csv-stream.ts';
import { describeFilter, describeOrder, describeViewer, localTime } from './describe.ts';
import { exportColumns } from './export-columns.ts';
import { exportRows } from './export-rows.ts';

type Line = readonly (string | number | undefined)[];

interface Head {
  readonly title: string;
  readonly by: string;
  readonly filter: string;
  readonly order: string;
}

const headLines = ({ title, by, filter, order }: Head): string[] => [title, `导出人：${by}`, `筛选：${filter}；排序：${order}`];

// 导出留痕: 谁, 何时, 按什么筛选, 哪些列; 在送出之前, 中途断开的也算
async function keepTrace(context: Context, { filter, order }: Head, titles: readonly string[]): Promise<void> {
  await insertRows(context.sql, 'kernel_event', [{
    ...eventColumns(deedOf(context, { action: 'export' })), id: newId(), subject_type: 'OrganizationExport', subject_id: context.requestId, subject_version: 1, kind: 'ADVANCE',
    changes: Object.entries({ filter, order, columns: titles }).map(([field, after]) => ({ field, before: null, after })), scope: '',
  }]);
}

async function* xlsxRows(head: readonly string[], titles: readonly string[], lines: AsyncIterable<Line>): AsyncGenerator<XlsxRow> {
  let number = 0;
  const row = (cells: readonly (XlsxCell | undefined)[]): XlsxRow => ({ number: (number += 1), cells });
  for (const text of head) yield row([text]);
  yield row(titles.map((header) => ({ header })));
  for await (const line of lines) yield row(line);
}

async function* csvRows(head: readonly string[], titles: readonly string[], lines: AsyncIterable<Line>): AsyncGenerator<readonly CsvCell[]> {
  for (const text of head) yield [text];
  yield titles;
  yield* lines;
}

const TYPES = { xlsx: XLSX, csv: CSV } as const;

/** What the list shows, all pages of it, in the columns chosen: `?format=xlsx|csv&filter=<json>&orderBy=<json>&columns=a,b`. */
export async function exportOrganizations(context: Context, query: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const format = query['format'] ?? 'xlsx';
  if (format !== 'xlsx' && format !== 'csv') throw refuse('FORMAT_UNKNOWN');
  const [filter, order, columns] = [askedFilter(query['filter']), askedOrder(query['orderBy']), exportColumns(query['columns'])];
  const now = localTime(context.clock.now());
  const head: Head = { title: `社会组织名录（${now} 导出）`, by: await describeViewer(context), filter: describeFilter(filter), order: describeOrder(order) };
  const [texts, titles] = [headLines(head), columns.map(({ title }) => title)];
  await keepTrace(context, head, titles);
  const lines = linesOf(exportRows(context, filter, order, columns), (row) => columns.map(({ value }) => value(row)));
  const widths = new Map(columns.map(({ width }, index) => [index, width]));
  const body = format === 'csv' ? csvStream(csvRows(texts, titles, lines)) : xlsxStream({ name: '社会组织名录', widths, rows: xlsxRows(texts, titles, lines) });
  return { fileName: `社会组织名录-${now.replace(/[-:]/g, '').replace(' ', '-')}.${format}`, contentType: TYPES[format], body };
}

async function* linesOf<Row>(rows: AsyncIterable<Row>, line: (row: Row) => Line): AsyncGenerator<Line> {
  for await (const row of rows) yield line(row);
}
