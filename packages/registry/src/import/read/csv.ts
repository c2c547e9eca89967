import { stat } from 'node:fs/promises';
import type { Cell, SheetRow } from '../cell.ts';
import { CsvRecords } from './csv-records.ts';
import { detectDelimiter } from './delimiter.ts';
import { decodedText, detectEncoding, type TextEncoding } from './encoding.ts';
import type { OpenedFile } from './source.ts';

const HEAD_CHARACTERS = 65_536;

/** `="…"` is how people keep spreadsheets from turning a code into a number. */
function cellOf(field: string): Cell | undefined {
  const inner = /^="((?:[^"]|"")*)"$/.exec(field)?.[1]?.replaceAll('""', '"') ?? field;
  return inner === '' ? undefined : { kind: 'text', text: inner };
}

function rowsOf(records: readonly string[][], before: number): SheetRow[] {
  const rows = records.map((fields, index) => ({ number: before + index + 1, cells: fields.map(cellOf), merged: [] }));
  return rows.filter((row) => row.cells.some((cell) => cell !== undefined));
}

async function* readRows(path: string, encoding: TextEncoding, delimiter: string, onBytes: (count: number) => void): AsyncGenerator<SheetRow[]> {
  const records = new CsvRecords(delimiter);
  let count = 0;
  const take = (): SheetRow[] => {
    const finished = records.take();
    count += finished.length;
    return rowsOf(finished, count - finished.length);
  };
  for await (const text of decodedText(path, encoding, onBytes)) {
    records.write(text);
    yield take();
  }
  records.end();
  yield take();
}

async function head(path: string, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const part of decodedText(path, encoding, () => undefined)) {
    text += part;
    if (text.length >= HEAD_CHARACTERS) break;
  }
  return text;
}

export async function openCsv(path: string): Promise<OpenedFile> {
  const { size } = await stat(path);
  const encoding = await detectEncoding(path);
  const delimiter = detectDelimiter(await head(path, encoding));
  let read = 0;
  const rows = (): AsyncIterable<SheetRow[]> => readRows(path, encoding, delimiter, (count) => (read += count));
  return {
    encoding: encoding.name,
    delimiter,
    sources: [{ date1904: false, rows }],
    progress: () => Math.min(read / Math.max(size, 1), 1),
    close: () => undefined,
  };
}
