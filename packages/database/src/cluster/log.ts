import fs from 'node:fs';
import { likeFolder } from './account.ts';

const limit = 4 * 1024 * 1024;

function size(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Keeps the server's log under twice 4 MB. The server goes on writing to the same file, so it is copied and emptied, not renamed. */
export function boundLog(file: string, most = limit): void {
  if (size(file) <= most) return;
  fs.copyFileSync(file, `${file}.1`);
  fs.truncateSync(file);
}

/** What the server wrote since the log was `from` bytes long, at most the last 4,000 characters. */
export function logSince(file: string, from: number): string {
  return fs.readFileSync(file).subarray(from).toString('utf8').trim().slice(-4_000);
}

/** Opens the log for a server to append to; says how long it was. */
export function openLog(file: string): { descriptor: number; from: number } {
  boundLog(file);
  const from = size(file);
  const descriptor = fs.openSync(file, 'a', 0o600);
  likeFolder(file);
  return { descriptor, from };
}
