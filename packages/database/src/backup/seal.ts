import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { DatabaseFault } from '../fault.ts';

// An empty gzip member whose comment is the SHA-256 of all that comes before: tar and gunzip pass over it, and no byte is left unchecked.
const opening = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]);
const closing = Buffer.from([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

function sealOf(hash: string): Buffer {
  return Buffer.concat([opening, Buffer.from(`sha256:${hash}`), closing]);
}

const sealLength = sealOf('0'.repeat(64)).length;

/** Passes a gzip stream on and ends it with its seal. */
export async function* seal(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  yield sealOf(hash.digest('hex'));
}

async function lastBytes(file: string, size: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of fs.createReadStream(file, { start: size - sealLength })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The gzip stream of a sealed file. Throws DatabaseFault at its end when a byte differs from what was sealed. */
export async function* unseal(file: string): AsyncGenerator<Buffer> {
  const { size } = await fs.promises.stat(file);
  if (size <= sealLength) throw new DatabaseFault('BACKUP_CORRUPT', '这不是完整的备份文件: 太短。');
  const hash = createHash('sha256');
  for await (const chunk of fs.createReadStream(file, { end: size - sealLength - 1, highWaterMark: 256 * 1024 })) {
    hash.update(chunk as Buffer);
    yield chunk as Buffer;
  }
  if (!sealOf(hash.digest('hex')).equals(await lastBytes(file, size))) {
    throw new DatabaseFault('BACKUP_CORRUPT', '备份文件已损坏: 校验值与内容不符。请换一份备份。');
  }
}
