import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import type { Clock, Sql } from '@gongqiao/kernel';
import { type Head, isSigned, signHead } from './head.ts';

/** A line of the file that is no head signed by our key. */
export class ForgedHead extends Error {
  constructor(readonly line: number) {
    super(`line ${line} of the heads is not signed by our key`);
  }
}

export interface HeadsFileOptions {
  readonly path: string;
  readonly key: KeyObject;
}

function headOf(text: string, line: number, key: KeyObject): Head {
  try {
    const head = JSON.parse(text) as Head;
    if (isSigned(head, key)) return head;
  } catch {
    // Told below, like a wrong signature.
  }
  throw new ForgedHead(line);
}

/** The heads that were written outside the database, one a line; none when there is no file yet. Throws ForgedHead. */
export async function readHeads({ path, key }: HeadsFileOptions): Promise<readonly Head[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // A crash in the middle of a write leaves half a line, and only at the end.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole.split('\n').slice(0, -1).flatMap((line, index) => (line === '' ? [] : [headOf(line, index + 1, key)]));
}

const TAIL = 4_096;

// Half a line that a crash left would spoil the next one.
async function mend(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const from = Math.max(0, size - TAIL);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL), 0, TAIL, from);
  const whole = from + buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1;
  if (whole < size) await file.truncate(whole);
}

/** Signs the present end of the chain and adds it to the file; gives it, or null when it is `known` already or there is no chain. */
export async function writeHead({ path, key }: HeadsFileOptions, { sql, clock }: { sql: Sql; clock: Clock }, known: string | null = null): Promise<Head | null> {
  const { rows } = await sql.query('select seq, hash from audit_event order by seq desc limit 1');
  if (!rows[0] || rows[0]['hash'] === known) return null;
  const head = signHead({ seq: rows[0]['seq'] as number, hash: rows[0]['hash'] as string, at: clock.now().toISOString() }, key);
  const file = await open(path, 'a+', 0o600);
  try {
    await mend(file);
    await file.appendFile(`${JSON.stringify(head)}\n`);
    await file.sync();
    return head;
  } finally {
    await file.close();
  }
}

/** Puts the heads of a chain that was given up by command out of the way, under another name; gives it, or null when there were none. */
export async function setHeadsAside(path: string, now: Date): Promise<string | null> {
  const aside = path.replace(/(\.jsonl)?$/, `.${now.toISOString().replace(/[:.]/g, '-')}$1`);
  try {
    await rename(path, aside);
    return aside;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
