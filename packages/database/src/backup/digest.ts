import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyOut } from './catalog.ts';
import type { SavedTable } from './catalog.ts';
import type { TableDigest } from './manifest.ts';

const newline = 10;

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** Counts and hashes rows in COPY's text format: one line each, whatever they hold. */
export class RowDigest {
  readonly #hash = createHash('sha256');
  #rows = 0;
  #bytes = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    this.#rows += linesIn(chunk);
    this.#bytes += chunk.length;
  }

  /** The result; nothing can be added afterwards. */
  finish(): TableDigest {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

/** A table's rows in pieces, as COPY sends them. */
export function rowsOf(client: pg.ClientBase, table: SavedTable): AsyncIterable<Buffer> {
  return client.query(copyTo(copyOut(table)));
}

/** What a table holds now. */
export async function digestTable(client: pg.ClientBase, table: SavedTable): Promise<TableDigest> {
  const digest = new RowDigest();
  for await (const chunk of rowsOf(client, table)) digest.add(chunk);
  return digest.finish();
}
