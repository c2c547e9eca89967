import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { inTransaction, withConnection } from '../connection/session.ts';
import { DatabaseFault } from '../fault.ts';
import { readHistory } from '../migration/history.ts';
import { copySettings, savedSequences, savedTables } from './catalog.ts';
import type { SavedTable } from './catalog.ts';
import { RowDigest, rowsOf } from './digest.ts';
import { manifestName } from './manifest.ts';
import type { BackupManifest, TableEntry } from './manifest.ts';
import { seal } from './seal.ts';
import { archiveEnd, packEntry } from './tar.ts';

const partSize = 4 * 1024 * 1024;

function folderOf(table: SavedTable, index: number): string {
  return `tables/${String(index + 1).padStart(4, '0')}-${table.name.replaceAll(/[^a-z0-9_]/g, '-').slice(0, 60)}`;
}

/** Rows gathered into parts of some 4 MB. */
async function* parts(rows: AsyncIterable<Buffer>, digest: RowDigest): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of rows) {
    digest.add(piece);
    pieces.push(piece);
    length += piece.length;
    if (length < partSize) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(pieces);
}

async function* saveTable(client: pg.Client, table: SavedTable, folder: string, done: (entry: TableEntry) => void): AsyncGenerator<Buffer> {
  const digest = new RowDigest();
  let number = 0;
  for await (const content of parts(rowsOf(client, table), digest)) {
    number += 1;
    yield packEntry({ name: `${folder}/${String(number).padStart(6, '0')}.copy`, content });
  }
  done({ name: table.name, columns: table.columns, folder, ...digest.finish() });
}

async function describe(client: pg.Client): Promise<Pick<BackupManifest, 'createdAt' | 'serverVersion'>> {
  const { rows } = await client.query<{ now: Date; version: string }>("select now(), current_setting('server_version') as version");
  return { createdAt: rows[0]!.now.toISOString(), serverVersion: rows[0]!.version };
}

async function* archive(client: pg.Client, done: (manifest: BackupManifest) => void): AsyncGenerator<Buffer> {
  const head = { format: 'gongqiao-backup', version: 1, ...(await describe(client)), migrations: await readHistory(client) } as const;
  const tables: TableEntry[] = [];
  for (const [index, table] of (await savedTables(client)).entries()) {
    yield* saveTable(client, table, folderOf(table, index), (entry) => tables.push(entry));
  }
  // Sequences know no snapshot: read after the rows, they stand no lower than any of them.
  const manifest: BackupManifest = { ...head, tables, sequences: await savedSequences(client) };
  yield packEntry({ name: manifestName, content: Buffer.from(JSON.stringify(manifest, null, 1)) });
  yield archiveEnd;
  done(manifest);
}

async function write(client: pg.Client, file: string): Promise<BackupManifest> {
  let manifest: BackupManifest | undefined;
  const target = fs.createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(archive(client, (found) => (manifest = found)), createGzip({ level: 4 }), seal, target);
  return manifest!;
}

/**
 * Saves all rows of schema public as they were at one moment, into one file (mode 600): a gzipped tar of COPY text, readable
 * with `tar`, and a manifest with the migrations, counts and SHA-256 of each table. Needs little memory, whatever the size.
 * `url` is the migrator's. Throws DatabaseFault BACKUP_EXISTS rather than overwrite.
 */
export async function backup({ url, file }: { url: string; file: string }): Promise<BackupManifest> {
  if (fs.existsSync(file)) throw new DatabaseFault('BACKUP_EXISTS', `文件 ${file} 已存在, 不会覆盖。请换一个文件名。`);
  const partial = `${file}.partial-${process.pid}`;
  try {
    const manifest = await withConnection(url, async (client) => {
      await client.query(copySettings);
      return inTransaction(client, () => write(client, partial), 'begin isolation level repeatable read read only');
    });
    await fs.promises.rename(partial, file);
    return manifest;
  } finally {
    await fs.promises.rm(partial, { force: true });
  }
}
