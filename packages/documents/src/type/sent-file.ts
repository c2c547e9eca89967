import { open } from 'node:fs/promises';

const HEAD = 4_096;
/** A zip's last record with the longest remark that it may carry. */
const TAIL = 65_557;

/** A file that was sent, with as much of its ends as tells what it is. */
export interface SentFile {
  readonly path: string;
  readonly size: number;
  readonly head: Buffer;
  readonly tail: Buffer;
}

export async function lookInto(path: string, size: number): Promise<SentFile> {
  const file = await open(path, 'r');
  try {
    const part = async (position: number, length: number): Promise<Buffer> => (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
    return { path, size, head: await part(0, Math.min(HEAD, size)), tail: await part(Math.max(0, size - TAIL), Math.min(TAIL, size)) };
  } finally {
    await file.close();
  }
}
