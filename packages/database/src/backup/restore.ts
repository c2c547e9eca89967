import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { explainLock, recreateSchema } from '../connection/reset.ts';
import { inTransaction, withConnection } from '../connection/session.ts';
import { DatabaseFault } from '../fault.ts';
import { applyMigration, ensureHistory } from '../migration/history.ts';
import { checkList, findPending } from '../migration/migration.ts';
import type { Migration } from '../migration/migration.ts';
import { copyIn, copySettings, savedSequences, savedTables } from './catalog.ts';
import type { SavedTable } from './catalog.ts';
import { resumeConstraints, suspendConstraints } from './constraints.ts';
import { digestTable } from './digest.ts';
import type { BackupManifest, TableDigest } from './manifest.ts';
import { dirname } from './tar.ts';
import { differences, readBackup, verifyBackup } from './verify.ts';

export interface RestoreOptions {
  /** The migrator's. */
  readonly url: string;
  readonly file: string;
  /** All migrations of this program; the database gets those that the backup had. Run `migrate` afterwards. */
  readonly migrations: readonly Migration[];
  /** Replace a database that holds rows. It stays as it is when the restore fails. */
  readonly force?: boolean;
}

const { escapeIdentifier: identifier } = pg;

async function filledTables(client: pg.Client): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of await savedTables(client)) {
    const { rowCount } = await client.query(`select 1 from public.${identifier(name)} limit 1`);
    if (rowCount) filled.push(name);
  }
  return filled;
}

async function refuseFilled(client: pg.Client): Promise<void> {
  const filled = await filledTables(client);
  if (filled.length === 0) return;
  throw new DatabaseFault('DATABASE_NOT_EMPTY', `数据库不是空的 (${filled.slice(0, 3).join('、')} 等 ${filled.length} 张表有数据)。请恢复到空的数据库, 或明确要求覆盖 (--force)。`);
}

function migrationsOf(manifest: BackupManifest, list: readonly Migration[]): Migration[] {
  checkList(list);
  findPending(list, manifest.migrations);
  const names = new Set(manifest.migrations.map(({ name }) => name));
  return list.filter(({ name }) => names.has(name));
}

/** An empty schema as the backup's was: what its migrations wrote of their own accord is among its rows. */
async function buildSchema(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await recreateSchema(client);
  await ensureHistory(client);
  for (const migration of migrations) {
    await applyMigration(client, migration);
    // In a transaction of its own the checks it put off would have been made by now.
    await client.query('set constraints all immediate; set constraints all deferred');
  }
}

function matchTables(manifest: BackupManifest, tables: readonly SavedTable[]): Map<string, SavedTable> {
  const ours = new Map(tables.map((table) => [table.name, table]));
  const shape = (name: string, columns: readonly string[]): string => JSON.stringify([name, [...columns].sort()]);
  const wanted = new Set(manifest.tables.map(({ name, columns }) => shape(name, columns)));
  const odd = tables.filter(({ name, columns }) => !wanted.has(shape(name, columns))).map(({ name }) => name);
  const missing = manifest.tables.filter(({ name }) => !ours.has(name)).map(({ name }) => name);
  if (odd.length + missing.length > 0) throw new DatabaseFault('BACKUP_UNSUITABLE', `备份与本程序的表结构不同: ${[...odd, ...missing].join('、')}。`);
  return new Map(manifest.tables.map(({ name, columns, folder }) => [folder, { ...ours.get(name)!, columns }]));
}

async function loadRows(client: pg.Client, file: string, tables: Map<string, SavedTable>): Promise<void> {
  const entries = readBackup(file);
  let next = await entries.next();
  async function* partsOf(folder: string): AsyncGenerator<Buffer> {
    while (!next.done && dirname(next.value.name) === folder) {
      yield next.value.content;
      next = await entries.next();
    }
  }
  while (!next.done) {
    const folder = dirname(next.value.name);
    const table = tables.get(folder);
    if (table) await pipeline(partsOf(folder), client.query(copyFrom(copyIn(table))));
    else next = await entries.next();
  }
}

async function restoreSequences(client: pg.Client, manifest: BackupManifest): Promise<void> {
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [`public.${identifier(name)}`, lastValue, isCalled]);
  }
}

async function compare(client: pg.Client, manifest: BackupManifest, tables: Map<string, SavedTable>): Promise<void> {
  const digests = new Map<string, TableDigest>();
  for (const [folder, table] of tables) digests.set(folder, await digestTable(client, table));
  const wrong = differences(manifest, ({ folder }) => digests.get(folder)!);
  const sequences = JSON.stringify(await savedSequences(client)) === JSON.stringify(manifest.sequences) ? [] : ['序列'];
  if (wrong.length + sequences.length === 0) return;
  throw new DatabaseFault('RESTORE_DIFFERS', `恢复后的内容与备份不一致 (${[...wrong, ...sequences].join('、')}), 已撤回, 数据库没有改变。`);
}

async function load(client: pg.Client, { file, migrations, force }: RestoreOptions, manifest: BackupManifest): Promise<void> {
  if (!force) await refuseFilled(client);
  await buildSchema(client, migrationsOf(manifest, migrations));
  const tables = matchTables(manifest, await savedTables(client));
  const suspended = await suspendConstraints(client);
  const names = [...tables.values()].map(({ name }) => `public.${identifier(name)}`);
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
  await loadRows(client, file, tables);
  await restoreSequences(client, manifest);
  await resumeConstraints(client, suspended);
  await compare(client, manifest, tables);
}

function explain(error: unknown): unknown {
  const explained = explainLock(error);
  if (explained instanceof DatabaseFault) return explained;
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseFault('RESTORE_FAILED', `恢复没有成功, 已撤回, 数据库没有改变: ${reason}`, error);
}

/**
 * Loads a backup into an empty database: checks the whole file, builds the schema as it was, loads the rows, and compares
 * counts and hashes of what the database then holds with the manifest, all in one transaction. Throws DatabaseFault, with
 * the database unchanged, when anything differs. Returns the manifest.
 */
export async function restore(options: RestoreOptions): Promise<BackupManifest> {
  const manifest = await verifyBackup(options.file);
  try {
    await withConnection(options.url, async (client) => {
      await client.query(copySettings);
      await inTransaction(client, () => load(client, options, manifest));
      await client.query('analyze');
    });
  } catch (error) {
    throw explain(error);
  }
  return manifest;
}
