import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { ScannerAddress } from '../settings/scanner-address.ts';

/** How long the looking through of one file may take, in milliseconds; proxies wait for a minute. */
export const SCAN_PATIENCE = 45_000;
const LONGEST_ANSWER = 1_000;
const PIECE = 64 * 1024;

/** Why a file is not to be taken. `UNAVAILABLE`: nothing was found out about it. */
export type Unclean = { readonly state: 'TOO_LARGE' | 'UNAVAILABLE' } | { readonly state: 'FOUND'; readonly finding: string };
export type Verdict = Unclean | { readonly state: 'CLEAN' };

/** Has a file looked through from its beginning to its end, which may be read twice; never throws. */
export type Scan = (bytes: () => AsyncIterable<Buffer>) => Promise<Verdict>;

/** What clamd said up to the NUL that ends it; empty when the connection was cut before, or what it says has no end. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('latin1').on('data', (part) => {
      text += part;
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LONGEST_ANSWER) resolve('');
    }).on('error', () => resolve('')).on('close', () => resolve(''));
  });
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { state: 'CLEAN' };
  if (answer === 'INSTREAM size limit exceeded. ERROR') return { state: 'TOO_LARGE' };
  const finding = /^stream: ([\x20-\x7e]{1,200}) FOUND$/.exec(answer)?.[1];
  if (finding === undefined) return { state: 'UNAVAILABLE' };
  // It says so (AlertExceedsMax) of what it left off looking at.
  return finding.startsWith('Heuristics.Limits.Exceeded') ? { state: 'TOO_LARGE' } : { state: 'FOUND', finding };
}

/** The answer, unless patience ends before: null. */
async function converse(address: ScannerAddress, said: AsyncIterable<Buffer>, patience: Promise<null>): Promise<string | null> {
  const socket = connect(address);
  const answer = answerOf(socket);
  // What goes wrong while it is sent shows in the answer.
  const sending = pipeline(Readable.from(said), socket, { end: false }).catch(() => {});
  const told = await Promise.race([answer, patience]);
  socket.destroy();
  await sending;
  return told;
}

async function* piecesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      // A clamd that has seen enough answers and closes at once: its answer is read before more is written.
      await turn();
      yield Buffer.concat([length, piece]);
    }
  }
}

/** Null when the connection was cut while the file was sent: what clamd answered before may have been lost with it. */
async function lookThrough(address: ScannerAddress, bytes: AsyncIterable<Buffer>, patience: Promise<null>): Promise<Verdict | null> {
  let whole = false;
  async function* framed(): AsyncGenerator<Buffer> {
    yield Buffer.from('zINSTREAM\0');
    yield* piecesOf(bytes);
    whole = true;
    yield Buffer.alloc(4);
  }
  const answer = await converse(address, framed(), patience);
  if (answer === '' && !whole) return null;
  const verdict = verdictOf(answer ?? '');
  // Whoever finds a file clean before having seen the end of it is no scanner.
  return verdict.state === 'CLEAN' && !whole ? { state: 'UNAVAILABLE' } : verdict;
}

/**
 * A clamd's word on files, by its INSTREAM: a command, chunks with their lengths before them, an empty one at the end. Written here, because it is short, and what
 * npm has for it (clamscan, clamdjs) runs programs too, or has not been looked after for years.
 */
export function scannerAt(address: ScannerAddress, patience = SCAN_PATIENCE): Scan {
  return async (bytes) => {
    const ended = sleep(patience, null, { ref: false });
    return (await lookThrough(address, bytes(), ended)) ?? (await lookThrough(address, bytes(), ended)) ?? { state: 'UNAVAILABLE' };
  };
}

/** Whether a clamd answers there. */
export async function answersAt(address: ScannerAddress, patience = 5_000): Promise<boolean> {
  return (await converse(address, Readable.from([Buffer.from('zPING\0')]), sleep(patience, null, { ref: false }))) === 'PONG';
}
