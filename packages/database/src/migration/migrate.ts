import type pg from 'pg';
import { inTransaction, withConnection } from '../connection/session.ts';
import { DatabaseFault, errorCode } from '../fault.ts';
import { applyMigration, ensureHistory, readHistory, undoMigration } from './history.ts';
import { checkList, findPending } from './migration.ts';
import type { Migration } from './migration.ts';

export interface MigrateOptions {
  /** How long a statement may wait for a table that somebody uses, in milliseconds; 5,000 unless told. */
  readonly lockTimeout?: number;
  /** How long to wait for another process that is migrating, in milliseconds; 120,000 unless told. */
  readonly turnTimeout?: number;
}

const migrationLock = 7_305_002_421;

function explain(migration: Migration, error: unknown): unknown {
  if (error instanceof DatabaseFault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (errorCode(error) === '55P03') return new DatabaseFault('DATABASE_IN_USE', `迁移 ${migration.name} 要改的表正被使用, 没有等到。已执行的迁移有效, 再次启动会从这里继续。`, error);
  return new DatabaseFault('MIGRATION_FAILED', `迁移 ${migration.name} 没有成功, 已整个撤回: ${reason}。改正后再次启动会从这里继续。`, error);
}

/** Waits its turn, so that of several gateways that start at once one migrates; the lock ends with the connection. */
async function takeTurn(client: pg.Client, { lockTimeout = 5_000, turnTimeout = 120_000 }: MigrateOptions): Promise<void> {
  await client.query(`set statement_timeout = 0; set lock_timeout = ${Number(turnTimeout)}`);
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
  } catch (error) {
    if (errorCode(error) !== '55P03') throw error;
    throw new DatabaseFault('DATABASE_IN_USE', '另一个进程正在迁移数据库, 没有等到它结束。请稍后再试。', error);
  }
  await client.query(`set lock_timeout = ${Number(lockTimeout)}`);
}

/**
 * Brings a database to the end of the list and returns the names it applied. Each migration is one transaction: what is
 * interrupted leaves no trace and is taken up the next time. Safe when several processes start at once. `url` is the
 * migrator's. Throws DatabaseFault when database and list do not belong together (see `findPending`) or SQL fails.
 */
export async function migrate(url: string, list: readonly Migration[], options: MigrateOptions = {}): Promise<string[]> {
  checkList(list);
  return withConnection(url, async (client) => {
    await takeTurn(client, options);
    await ensureHistory(client);
    const pending = findPending(list, await readHistory(client));
    for (const migration of pending) {
      await inTransaction(client, () => applyMigration(client, migration)).catch((error: unknown) => {
        throw explain(migration, error);
      });
    }
    return pending.map(({ name }) => name);
  });
}

/** What `migrate` would apply; any role may ask. Throws as `migrate` does. */
export async function pendingMigrations(url: string, list: readonly Migration[]): Promise<string[]> {
  checkList(list);
  const applied = await withConnection(url, readHistory);
  return findPending(list, applied).map(({ name }) => name);
}

function checkRevertible(migrations: readonly Migration[]): void {
  const stuck = migrations.find(({ down }) => !down);
  if (stuck) throw new DatabaseFault('MIGRATION_LIST', `迁移 ${stuck.name} 没有写明如何撤回。请恢复备份。`);
}

/** Takes back the last `count` applied migrations, newest first, each in one transaction; returns their names. */
export async function revertMigrations(url: string, list: readonly Migration[], count: number, options: MigrateOptions = {}): Promise<string[]> {
  checkList(list);
  return withConnection(url, async (client) => {
    await takeTurn(client, options);
    const applied = await readHistory(client);
    findPending(list, applied);
    const names = new Set(applied.slice(-count).map(({ name }) => name));
    const undone = count > 0 ? list.filter(({ name }) => names.has(name)).reverse() : [];
    checkRevertible(undone);
    for (const migration of undone) {
      await inTransaction(client, () => undoMigration(client, migration)).catch((error: unknown) => {
        throw explain(migration, error);
      });
    }
    return undone.map(({ name }) => name);
  });
}
