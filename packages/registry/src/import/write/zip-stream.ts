import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  packed: number;
  unpacked: number;
}

// Sizes follow the data (bit 3), names are UTF-8 (bit 11).
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
// 1 January 2018: files that say the same are the same, byte for byte.
const DAY = ((2018 - 1980) << 9) | (1 << 5) | 1;

function fields(...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

function localHeader({ name }: Written): Buffer {
  const head = fields([4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DAY], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]);
  return Buffer.concat([head, name]);
}

function descriptor({ crc, packed, unpacked }: Written): Buffer {
  return fields([4, 0x08074b50], [4, crc], [4, packed], [4, unpacked]);
}

function directoryEntry({ name, offset, crc, packed, unpacked }: Written): Buffer {
  const head = fields([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DAY], [4, crc], [4, packed], [4, unpacked]);
  return Buffer.concat([head, fields([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name]);
}

async function* measured(content: ZipPart['content'], part: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text, 'utf8');
    part.crc = crc32(bytes, part.crc);
    part.unpacked += bytes.length;
    yield bytes;
  }
}

/** A zip file of texts, as it is being written: nothing is held but what is underway. */
export async function* zipStream(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const part: Written = { name: Buffer.from(name, 'utf8'), offset, crc: 0, packed: 0, unpacked: 0 };
    written.push(part);
    const header = localHeader(part);
    yield header;
    const deflated = Readable.from(measured(content, part), { objectMode: false }).compose(createDeflateRaw()) as AsyncIterable<Buffer>;
    for await (const chunk of deflated) {
      part.packed += chunk.length;
      yield chunk;
    }
    yield descriptor(part);
    offset += header.length + part.packed + 16;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield fields([4, 0x06054b50], [2, 0], [2, 0], [2, written.length], [2, written.length], [4, directory.length], [4, offset], [2, 0]);
}
