import { DatabaseFault } from '../fault.ts';

/** A file of the archive; small enough to be held in memory. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
}

const block = 512;
/** The most that one entry may hold, in bytes: writing stays below, and reading refuses more. */
export const largestEntry = 64 * 1024 * 1024;

/** The folder part of an entry's name. */
export function dirname(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, '0')}\0`;
}

function checksum(header: Buffer): number {
  let sum = 0;
  for (let index = 0; index < block; index += 1) sum += index >= 148 && index < 156 ? 32 : header[index]!;
  return sum;
}

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`archive entry name too long: ${name}`);
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(`${octal(checksum(header), 7)} `, 148);
  return header;
}

/** An entry in the tar format (ustar), padded. */
export function packEntry({ name, content }: ArchiveEntry): Buffer {
  const padding = (block - (content.length % block)) % block;
  return Buffer.concat([headerOf(name, content.length), content, Buffer.alloc(padding)]);
}

/** What ends a tar archive. */
export const archiveEnd = Buffer.alloc(2 * block);

function readHeader(header: Buffer): { name: string; size: number } {
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
  const sum = Number.parseInt(header.toString('latin1', 148, 154), 8);
  if (header.toString('latin1', 257, 262) !== 'ustar' || sum !== checksum(header) || !(size <= largestEntry)) {
    throw new DatabaseFault('BACKUP_CORRUPT', '备份文件内部结构已损坏。请换一份备份。');
  }
  return { name: header.toString('utf8', 0, header.indexOf(0)), size };
}

/** Cuts a stream into pieces of the lengths that are asked for. */
class Reader {
  readonly #source: AsyncIterator<Buffer>;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    while (this.#length < length) {
      const { value, done } = await this.#source.next();
      if (done) throw new DatabaseFault('BACKUP_CORRUPT', '备份文件不完整: 末尾缺失。请换一份备份。');
      this.#pieces.push(value);
      this.#length += value.length;
    }
    const all = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#pieces = [all.subarray(length)];
    this.#length -= length;
    return all.subarray(0, length);
  }

  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }
}

/** The entries of a tar stream, one after the other. Reads the stream to its end. */
export async function* unpack(source: AsyncIterable<Buffer>): AsyncGenerator<ArchiveEntry> {
  const reader = new Reader(source);
  for (;;) {
    const head = await reader.take(block);
    if (head[0] === 0) break;
    const { name, size } = readHeader(head);
    const content = await reader.take(size);
    await reader.take((block - (size % block)) % block);
    yield { name, content };
  }
  await reader.drain();
}
