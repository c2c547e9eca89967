import { EarlierRows } from './classify/earlier-rows.ts';
import type { ImportRow } from './classify/outcome.ts';
import type { OrganizationValues, SkippedRow } from './field.ts';
import { LIMITS } from './limits.ts';
import { normalizeRow } from './normalize/row.ts';
import { type ImportSource, openFile } from './read/open-file.ts';
import type { OpenedFile, RowSource } from './read/source.ts';
import { ImportRefused } from './refusal.ts';
import type { ColumnCorrection, TableLayout } from './table/layout.ts';
import { type DataRow, TableReader } from './table/table-reader.ts';

export interface ReadOptions {
  /** The day of the import, `YYYY-MM-DD`: nothing is founded later. */
  readonly today: string;
  readonly corrections?: readonly ColumnCorrection[];
}

export interface ReadProgress {
  readonly rows: number;
  /** Share of the file that was read, from 0 to 1. */
  readonly share: number;
}

/** How the file was understood, known once it was read to its end. */
export interface ReadSummary {
  readonly file: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly TableLayout[];
  /** Headers that nobody knows; shown, never stored. */
  readonly unmappedColumns: readonly string[];
  readonly skipped: readonly SkippedRow[];
  readonly rows: number;
}

/** Takes rows by portions; the next portion is read when the promise is kept. */
export type RowsHandler = (rows: ImportRow[], progress: ReadProgress) => Promise<void> | void;

/** Rows on their way from one source to the handler: normalized, compared with those above, put into portions. */
class Reading {
  readonly tables: TableReader;
  rows = 0;
  readonly #options: ReadOptions;
  readonly #source: RowSource;
  readonly #earlier = new EarlierRows();
  #above: OrganizationValues | null = null;
  #portion: ImportRow[] = [];
  #characters = 0;

  constructor(source: RowSource, options: ReadOptions) {
    this.#source = source;
    this.#options = options;
    this.tables = new TableReader(options.corrections ?? [], source.preset);
  }

  get isFull(): boolean {
    return this.#portion.length >= LIMITS.batchRows || this.#characters > LIMITS.batchCharacters;
  }

  add(data: DataRow): void {
    this.rows += 1;
    if (this.rows > LIMITS.dataRows) throw new ImportRefused('TOO_MANY_ROWS');
    const { date1904, preset } = this.#source;
    const normalized = normalizeRow(data.cells, { above: this.#above, moneyUnit: data.moneyUnit, date1904, today: this.#options.today, ownWords: preset !== undefined });
    this.#above = normalized.values;
    this.#portion.push(this.#earlier.compare(data.row, data.table, normalized));
    this.#characters += data.characters;
  }

  take(): ImportRow[] {
    const portion = this.#portion;
    this.#portion = [];
    this.#characters = 0;
    return portion;
  }
}

async function readSource(source: RowSource, file: OpenedFile, options: ReadOptions, onRows: RowsHandler): Promise<Reading | null> {
  const reading = new Reading(source, options);
  const progress = (): ReadProgress => ({ rows: reading.rows, share: file.progress() });
  for await (const rows of source.rows()) {
    for (const row of rows) {
      const data = reading.tables.push(row);
      if (data) reading.add(data);
      if (reading.isFull) await onRows(reading.take(), progress());
    }
  }
  reading.tables.end();
  if (reading.tables.tables.length === 0) return null;
  await onRows(reading.take(), { rows: reading.rows, share: 1 });
  return reading;
}

function summaryOf(source: RowSource, { encoding, delimiter }: OpenedFile, filename: string, reading: Reading): ReadSummary {
  const { tables, skipped } = reading.tables;
  const unknown = tables.flatMap(({ columns }) => columns.filter(({ known, field }) => !known && field === null).map(({ header }) => header));
  return {
    file: filename,
    ...(source.sheet !== undefined && { sheet: source.sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    tables,
    unmappedColumns: [...new Set([...unknown, ...(source.unknownNames?.() ?? [])])],
    skipped,
    rows: reading.rows,
  };
}

/**
 * Reads a list of organizations in this thread: rows go to `onRows` by portions, each normalized and compared with the
 * rows above it; the summary comes last. Throws `ImportRefused` for a file that cannot be read.
 */
export async function readImport(source: ImportSource, options: ReadOptions, onRows: RowsHandler): Promise<ReadSummary> {
  const file = await openFile(source);
  try {
    for (const rows of file.sources) {
      const reading = await readSource(rows, file, options, onRows);
      if (reading) return summaryOf(rows, file, source.filename, reading);
    }
    throw new ImportRefused('NO_HEADER');
  } finally {
    file.close();
  }
}
