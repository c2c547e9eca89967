import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ImportRefused } from '../refusal.ts';

export interface TextEncoding {
  /** As it is named to people. */
  readonly name: string;
  readonly label: string;
}

const UTF_8: TextEncoding = { name: 'UTF-8', label: 'utf-8' };
const GB18030: TextEncoding = { name: 'GB18030', label: 'gb18030' };
const MARKS: readonly (readonly [bytes: readonly number[], encoding: TextEncoding])[] = [
  [[0xef, 0xbb, 0xbf], UTF_8],
  [[0x84, 0x31, 0x95, 0x33], GB18030],
  [[0xff, 0xfe], { name: 'UTF-16LE', label: 'utf-16le' }],
  [[0xfe, 0xff], { name: 'UTF-16BE', label: 'utf-16be' }],
];

/** The first bytes of a file, fewer where it is shorter. */
export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Rule 1: a mark at the beginning decides, else UTF-8 where every byte fits, else GB18030. */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const head = await firstBytes(path, 4096);
  const marked = MARKS.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (marked) return marked[1];
  // Text without a mark has no zero bytes; UTF-16 has, and so has every other kind of file.
  if (head.includes(0)) throw new ImportRefused('ENCODING');
  return (await isUtf8(path)) ? UTF_8 : GB18030;
}

/** The text of a file by portions, without its mark; `onBytes` hears how much was read. */
export async function* decodedText(path: string, encoding: TextEncoding, onBytes: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.label);
  let isFirst = true;
  for await (const chunk of createReadStream(path)) {
    onBytes((chunk as Buffer).length);
    const text = decoder.decode(chunk as Buffer, { stream: true });
    yield isFirst ? text.replace(/^\uFEFF/, '') : text;
    isFirst &&= text === '';
  }
  yield decoder.decode();
}
