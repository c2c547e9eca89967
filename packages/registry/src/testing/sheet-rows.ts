import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../import/read/xlsx.ts';

/** The rows of a written sheet as the importer reads them, numbers as numbers; an empty row is one too. */
export async function sheetRows(bytes: Buffer): Promise<(string | number | undefined)[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongqiao-sheet-'));
  try {
    await writeFile(join(folder, 'sheet'), bytes);
    const file = await openXlsx(join(folder, 'sheet'));
    const rows: (string | number | undefined)[][] = [];
    for await (const portion of file.sources[0]!.rows({ withHidden: true })) {
      for (const { cells } of portion) rows.push(cells.map((cell) => (cell?.kind === 'number' ? Number(cell.text) : cell?.text)));
    }
    file.close();
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}
