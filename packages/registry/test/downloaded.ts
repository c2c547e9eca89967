import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { openXlsx } from '../src/import/read/xlsx.ts';
import { registryDomain } from '../src/index.ts';
import { withFile } from './import/read-report.ts';

/** A download of the domain, as a viewer gets it. */
export async function downloaded(world: World, name: string, viewer: Viewer, query: Record<string, string>): Promise<{ fileName: string; bytes: Buffer }> {
  const { fileName, body } = await registryDomain.downloads![name]!.handle(world.context(viewer), query);
  const parts: Buffer[] = [];
  if (Buffer.isBuffer(body)) parts.push(body);
  else for await (const part of body) parts.push(Buffer.from(part as Uint8Array));
  return { fileName, bytes: Buffer.concat(parts) };
}

/** The rows of a written sheet, numbers as numbers; an empty row is one too. */
export async function sheet(bytes: Buffer): Promise<(string | number | undefined)[][]> {
  return withFile(bytes, async (path) => {
    const file = await openXlsx(path);
    const rows: (string | number | undefined)[][] = [];
    for await (const portion of file.sources[0]!.rows({ withHidden: true })) {
      for (const { cells } of portion) rows.push(cells.map((cell) => (cell?.kind === 'number' ? Number(cell.text) : cell?.text)));
    }
    file.close();
    return rows;
  });
}
