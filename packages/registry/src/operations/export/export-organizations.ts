import type { Context, Download } from '@gongqiao/kernel';
import { countEach } from '@gongqiao/query';
import { type XlsxCell, type XlsxRow, xlsxStream } from '../../import/write/xlsx-stream.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { refuse } from '../../refusals.ts';
import { askedFilter, askedOrder } from './asked-filter.ts';
import { CSV, XLSX } from './content-types.ts';
import { type CsvCell, csvStream } from './csv-stream.ts';
import { describeFilter, describeOrder, describeViewer, fileTime, localTime } from './describe.ts';
import { exportColumns } from './export-columns.ts';
import { exportRows } from './export-rows.ts';
import { keepTrace } from './keep-trace.ts';

type Line = readonly (string | number | undefined)[];

interface Head {
  readonly title: string;
  readonly by: string;
  readonly filter: string;
  readonly order: string;
}

const headLines = ({ title, by, filter, order }: Head): string[] => [title, `导出人：${by}`, `筛选：${filter}；排序：${order}`];

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

const EVERYTHING = 10_000_000;
const TYPES = { xlsx: XLSX, csv: CSV } as const;

/** What the list shows, all pages of it, in the columns chosen: `?format=xlsx|csv&filter=<json>&orderBy=<json>&columns=a,b`. */
export async function exportOrganizations(context: Context, query: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const format = query['format'] ?? 'xlsx';
  if (format !== 'xlsx' && format !== 'csv') throw refuse('FORMAT_UNKNOWN');
  const [filter, order, columns] = [askedFilter(query['filter']), askedOrder(query['orderBy']), exportColumns(query['columns'])];
  const now = localTime(context.clock.now());
  const head: Head = { title: `社会组织名录（${now} 导出）`, by: await describeViewer(context), filter: describeFilter(filter), order: describeOrder(order) };
  const [texts, titles] = [headLines(head), columns.map(({ title }) => title)];
  const [rows] = await countEach(context, Organization, [filter ?? {}], EVERYTHING);
  await keepTrace(context, { filter: head.filter, order: head.order, columns: titles, rows });
  const lines = linesOf(exportRows(context, filter, order, columns), (row) => columns.map(({ value }) => value(row)));
  const widths = new Map(columns.map(({ width }, index) => [index, width]));
  const body = format === 'csv' ? csvStream(csvRows(texts, titles, lines)) : xlsxStream({ name: '社会组织名录', widths, rows: xlsxRows(texts, titles, lines) });
  return { fileName: `社会组织名录-${fileTime(now)}.${format}`, contentType: TYPES[format], body, rows };
}

async function* linesOf<Row>(rows: AsyncIterable<Row>, line: (row: Row) => Line): AsyncGenerator<Line> {
  for await (const row of rows) yield line(row);
}
