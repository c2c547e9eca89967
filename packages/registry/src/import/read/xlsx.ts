import { ImportRefused } from '../refusal.ts';
import { readSharedStrings, type SharedStrings } from './shared-strings.ts';
import { readSheetLayout, type SheetLayout } from './sheet-layout.ts';
import { SheetRows } from './sheet-rows.ts';
import type { OpenedFile, RowSource } from './source.ts';
import { readWorkbook, type Sheet, type Workbook } from './workbook.ts';
import { parseXml } from './xml.ts';
import { type Archive, openArchive } from './zip.ts';

/** Counts the bytes of the parts that are read, so that a bar can move. */
class Progress {
  readonly #archive: Archive;
  #read = 0;
  #total = 1;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  get share(): number {
    return Math.min(this.#read / this.#total, 1);
  }

  expect(parts: readonly string[]): void {
    this.#total = Math.max(this.#read + parts.reduce((sum, part) => sum + this.#archive.size(part), 0), 1);
  }

  async *read(part: string): AsyncGenerator<Buffer> {
    for await (const chunk of this.#archive.read(part)) {
      this.#read += chunk.length;
      yield chunk;
    }
  }
}

function sheetSource(sheet: Sheet, workbook: Workbook, strings: () => Promise<SharedStrings>, progress: Progress): RowSource {
  let layout: Promise<SheetLayout> | undefined;
  const layoutOnce = (): Promise<SheetLayout> => {
    layout ??= readSheetLayout(() => progress.read(sheet.part));
    return layout;
  };
  return {
    sheet: sheet.name,
    date1904: workbook.date1904,
    layout: layoutOnce,
    async *rows(options) {
      progress.expect([sheet.part, sheet.part, ...(workbook.sharedStrings ? [workbook.sharedStrings] : [])]);
      const layout = await layoutOnce();
      const shown = options?.withHidden ? { ...layout, hidden: new Set<number>() } : layout;
      const rows = new SheetRows({ strings: await strings(), dateStyles: workbook.dateStyles }, shown);
      for await (const _ of parseXml(progress.read(sheet.part), rows)) yield rows.take();
    },
  };
}

/** Opens an xlsx file; its texts are read with the first rows. */
export async function openXlsx(path: string): Promise<OpenedFile> {
  const archive = await openArchive(path);
  try {
    const workbook = await readWorkbook(archive);
    const progress = new Progress(archive);
    let strings: Promise<SharedStrings> | undefined;
    const stringsOnce = (): Promise<SharedStrings> => {
      strings ??= readSharedStrings(progress, workbook.sharedStrings && archive.has(workbook.sharedStrings) ? workbook.sharedStrings : null);
      return strings;
    };
    if (workbook.sheets.length === 0) throw new ImportRefused('NO_HEADER');
    const sources = workbook.sheets.map((sheet) => sheetSource(sheet, workbook, stringsOnce, progress));
    return { sources, progress: () => progress.share, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}
