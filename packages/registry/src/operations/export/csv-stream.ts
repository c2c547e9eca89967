import { Readable } from 'node:stream';
import { neutralizeText } from '../../import/write/neutralize.ts';

export type CsvCell = string | number | undefined;

const PORTION = 200;

function written(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutralizeText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file (RFC 4180). */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\r\n`;

async function* lines(rows: AsyncIterable<readonly CsvCell[]>): AsyncGenerator<string> {
  // The byte order mark is what tells spreadsheets that this is UTF-8.
  let portion = '\uFEFF';
  let count = 0;
  for await (const row of rows) {
    portion += csvLine(row);
    if ((count += 1) % PORTION !== 0) continue;
    yield portion;
    portion = '';
  }
  if (portion !== '') yield portion;
}

/** A CSV file (RFC 4180, UTF-8), streamed; what looks like a formula is neutralized. */
export function csvStream(rows: AsyncIterable<readonly CsvCell[]>): Readable {
  return Readable.from(lines(rows), { objectMode: false });
}
