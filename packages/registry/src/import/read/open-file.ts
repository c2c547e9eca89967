import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';
import { openCsv } from './csv.ts';
import { firstBytes } from './encoding.ts';
import { openJson } from './json.ts';
import type { OpenedFile } from './source.ts';
import { openXlsx } from './xlsx.ts';

/** A file as it lies on disk, with the name that the sender gave it. */
export interface ImportSource {
  readonly path: string;
  readonly filename: string;
}

type FileKind = 'xlsx' | 'csv' | 'json';

const KINDS: Readonly<Record<string, FileKind>> = { '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.csv': 'csv', '.tsv': 'csv', '.txt': 'csv', '.json': 'json' };
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OTHER_CONTENT: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件'],
  [[0x89, 0x50, 0x4e, 0x47], '图片'],
  [[0xff, 0xd8, 0xff], '图片'],
  [[0x47, 0x49, 0x46, 0x38], '图片'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包'],
  [[0x1f, 0x8b], 'gzip 压缩包'],
];

const begins = (head: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/** What kind of file it is, by its name and by its first bytes: the two must agree. */
async function fileKind({ path, filename }: ImportSource): Promise<FileKind> {
  const kind = KINDS[extname(filename).toLowerCase()];
  const { size } = await stat(path);
  if (size === 0) throw new ImportRefused('EMPTY');
  if (size > LIMITS.fileBytes) throw new ImportRefused('FILE_SIZE');
  const head = await firstBytes(path, 8);
  if (begins(head, OLE)) throw new ImportRefused('OLD_OR_ENCRYPTED');
  if (!kind) throw new ImportRefused('TYPE');
  const other = OTHER_CONTENT.find(([bytes]) => begins(head, bytes));
  if (other) throw new ImportRefused('CONTENT', other[1]);
  if ((kind === 'xlsx') !== begins(head, ZIP)) throw new ImportRefused('CONTENT', kind === 'xlsx' ? '不是 xlsx 表格' : '是压缩包或 xlsx 表格');
  return kind;
}

export async function openFile(source: ImportSource): Promise<OpenedFile> {
  const kind = await fileKind(source);
  if (kind === 'xlsx') return openXlsx(source.path);
  return kind === 'csv' ? openCsv(source.path) : openJson(source.path);
}
