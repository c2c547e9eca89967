import { type Entry, openPromise, type ZipFile } from 'yauzl';

const MOST_PARTS = 2_000;
/** The one part that says what an Office file is. */
const MAIN_PARTS = ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'];
const MACROS = /(^|\/)vbaProject\.bin$/i;

async function partsOf(zip: ZipFile): Promise<Entry[]> {
  const parts: Entry[] = [];
  if (zip.entryCount <= MOST_PARTS) for await (const part of zip.eachEntry()) parts.push(part);
  return parts;
}

function isSound(parts: readonly Entry[], main: string): boolean {
  const names = parts.map(({ fileName }) => fileName);
  return names.includes('[Content_Types].xml') && MAIN_PARTS.every((part) => names.includes(part) === (part === main))
    && new Set(names).size === names.length && parts.every((part) => !part.isEncrypted() && !MACROS.test(part.fileName));
}

/** Whether a zip is an Office file with this main part and no other, unencrypted and without macros. Its directory is read, nothing is unpacked. */
export async function isOffice(path: string, main: string): Promise<boolean> {
  // What the zip library objects to, a path that leads out of it or an end that is none, is no Office file.
  const zip = await openPromise(path, { autoClose: false }).catch(() => null);
  if (!zip) return false;
  try {
    return isSound(await partsOf(zip), main);
  } catch {
    return false;
  } finally {
    zip.close();
  }
}
