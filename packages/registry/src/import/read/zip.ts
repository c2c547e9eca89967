import { stat } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';

const UNIX_TYPE = 0xf000;
const SYMLINK = 0xa000;
const NESTED_ARCHIVE = /\.(?:zip|7z|rar|gz|bz2|xz|tar|jar|xlsx|xlsm|docx|pptx)$/i;

/** The parts of an xlsx file; reading one counts what comes out. */
export interface Archive {
  has(name: string): boolean;
  /** The bytes that a part will have, as the directory says. */
  size(name: string): number;
  read(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Anything the zip library objects to is a damaged or hostile file. */
function refused(error: unknown): ImportRefused {
  if (error instanceof ImportRefused) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/^(?:absolute|invalid relative) path|invalid characters/.test(message)) return new ImportRefused('UNSAFE', '压缩包里有越出目录的路径');
  if (/encrypt/.test(message)) return new ImportRefused('ENCRYPTED');
  return new ImportRefused('DAMAGED', '压缩包结构不完整');
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new ImportRefused('ENCRYPTED');
  if (((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === SYMLINK) throw new ImportRefused('UNSAFE', '压缩包里有符号链接');
  if (NESTED_ARCHIVE.test(entry.fileName)) throw new ImportRefused('UNSAFE', '表格里嵌有别的文件');
  checkSize(entry.uncompressedSize, entry.compressedSize);
}

function checkSize(unpacked: number, packed: number): void {
  if (unpacked > LIMITS.unpackedBytes) throw new ImportRefused('UNPACKED_SIZE');
  if (unpacked > LIMITS.ratioFromBytes && unpacked > packed * LIMITS.ratio) throw new ImportRefused('UNPACKED_SIZE');
}

async function listEntries(zip: ZipFile, fileBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.zipEntries) throw new ImportRefused('UNSAFE', '压缩包里的文件过多');
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry);
    if (entries.has(entry.fileName)) throw new ImportRefused('DAMAGED', '压缩包里有重名的文件');
    entries.set(entry.fileName, entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
  }
  // Entries that share their bytes let a small file claim a large one's content.
  if (packed > fileBytes) throw new ImportRefused('UNSAFE', '压缩包里的文件互相重叠');
  checkSize(unpacked, packed);
  return entries;
}

async function* counted(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      bytes += (chunk as Buffer).length;
      checkSize(bytes, entry.compressedSize);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw refused(error);
  }
}

/** Opens an xlsx file after a look at its directory: nothing is inflated before all entries were found harmless. */
export async function openArchive(path: string): Promise<Archive> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    const entries = await listEntries(zip, (await stat(path)).size).catch((error: unknown) => {
      zip.close();
      throw error;
    });
    return {
      has: (name) => entries.has(name),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      read: (name) => counted(zip, getEntry(entries, name)),
      close: () => zip.close(),
    };
  } catch (error) {
    throw refused(error);
  }
}

function getEntry(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const entry = entries.get(name);
  if (!entry) throw new ImportRefused('DAMAGED', '缺少工作表的内容');
  return entry;
}
