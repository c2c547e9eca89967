import { neutralizeText } from '../../../import/write/neutralize.ts';
import type { RecordPart, WholeRecord } from './record.documents.ts';

const BOM = '\uFEFF';

const cell = (text: string): string => `"${neutralizeText(text).replaceAll('"', '""')}"`;
const line = (cells: readonly string[]): string => cells.map(cell).join(',');

const tableOf = ({ title, columns, rows, total }: RecordPart): string[] => [
  line([`${title}（${total > rows.length ? `最近 ${rows.length} 条，共 ${total} 条` : `${rows.length} 条`}）`]), line(columns), ...rows.map(line), '',
];

/** The record as one table after the other, for WPS and Excel. */
export function recordCsv({ name, asOf, sections }: WholeRecord): string {
  return BOM + [line([`我的档案：${name}`, `截至 ${asOf}`]), '', ...sections.flatMap(tableOf)].join('\r\n');
}

/** The record for programs: each row by the names of its columns. */
export function recordJson({ name, asOf, sections }: WholeRecord): string {
  const parts = sections.map(({ title, columns, rows, total }) => ({ title, total, rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']))) }));
  return JSON.stringify({ name, asOf, sections: parts }, null, 2);
}

/** Gives a text to the browser as a file. */
export function saveText(fileName: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
