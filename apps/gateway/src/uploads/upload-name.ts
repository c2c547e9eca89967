import path from 'node:path';
import { documentLimits, documentTypes } from '@gongqiao/documents';

// Control characters, what separates folders, and marks that make a name read differently from what it is.
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/u;
const longest = 200;
const megabyte = 1024 * 1024;

interface Kind {
  /** Bytes that a file may have. */
  readonly most: number;
  /** Whether a file begins as its name says; what it is to its end, whoever takes it over looks. */
  readonly begins: (head: Buffer) => boolean;
}

const withSignature = (signature: Buffer) => (head: Buffer): boolean => head.subarray(0, signature.length).equals(signature);

const foreign = documentTypes.map(({ signature }) => withSignature(signature));

function beginsAsText(head: Buffer): boolean {
  // UTF-16 text from old spreadsheets has zeros, and says so by its first two bytes.
  const marked = head.length >= 2 && ['fffe', 'feff'].includes(head.subarray(0, 2).toString('hex'));
  return (marked || !head.includes(0)) && !foreign.some((begins) => begins(head));
}

const documents = documentTypes.flatMap(({ extensions, signature }) => extensions.map((extension) => [extension, { most: documentLimits.fileBytes, begins: withSignature(signature) }] as const));
const lists = 64 * megabyte;
const xlsx = documents.find(([extension]) => extension === '.xlsx')![1];

/** Kinds of files that may be sent, by the extension of their names: documents, and lists to import, which are longer. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...documents, ['.xlsx', { ...xlsx, most: lists }], ['.csv', { most: lists, begins: beginsAsText }], ['.json', { most: lists, begins: beginsAsText }],
]);

/** What kind of file its name says it is. */
export function kindOf(name: string): Kind | null {
  return kinds.get(path.extname(name).toLowerCase()) ?? null;
}

/** What is wrong with a file's name, in Chinese, or null. */
export function nameFault(name: string): string | null {
  if (name.length === 0 || name.length > longest || misleading.test(name) || name.startsWith('.')) return `文件名不能用：请改成不超过 ${longest} 个字、不含特殊符号的名字。`;
  return kindOf(name) ? null : `只接受 ${[...kinds.keys()].join('、')} 文件。旧的 .xls 和 .doc 请先另存为 .xlsx 和 .docx。`;
}

/** What is wrong with a file's length, in Chinese, or null. */
export function sizeFault(name: string, size: number): string | null {
  const most = kindOf(name)?.most ?? 0;
  return size > most ? `文件超过 ${most / megabyte} MB。请压缩，或者拆成几个文件。` : null;
}
