import pg from 'pg';
import { startEmbedded } from '../cluster/embedded.ts';
import { DatabaseFault, errorCode } from '../fault.ts';
import { inspectDatabase } from './inspect.ts';
import { declareLeakproof } from './leakproof.ts';
import { prepareDatabase, roleUrls } from './roles.ts';
import type { RoleUrls } from './roles.ts';
import { urlFor, withConnection } from './session.ts';

export interface DatabaseOptions {
  /** Where the embedded cluster lies; unused with `databaseUrl`. */
  readonly dataFolder: string;
  /**
   * A server of one's own (`DATABASE_URL`): its administrator, who may create roles and owns the database named there;
   * with `appUrl` the role that owns the tables, and no role is made.
   */
  readonly databaseUrl?: string | undefined;
  /** The application's role (`DATABASE_APP_URL`), where the roles were made by hand. */
  readonly appUrl?: string | undefined;
  /** Port of the embedded server; see `startEmbedded`. */
  readonly port?: number;
  readonly log?: (message: string) => void;
}

/** A database that is running, prepared and inspected. */
export interface OpenDatabase extends RoleUrls {
  /** The superuser of the embedded server, in our database; absent with a server of one's own. */
  readonly adminUrl?: string;
  /** Leaves it; the embedded server stops with the last process that leaves. */
  stop(): Promise<void>;
}

const databaseName = 'gongqiao';
const createLock = 7_305_002_420;

async function createDatabase(clusterUrl: string): Promise<void> {
  await withConnection(clusterUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [createLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(databaseName)}`);
  });
}

// Not there yet: the role (28000), its password (28P01), the database (3D000), pg_trgm (42883), the right to connect (42501).
const unprepared = new Set(['28000', '28P01', '3D000', '42883', '42501']);

async function isPrepared(urls: RoleUrls): Promise<boolean> {
  try {
    await inspectDatabase(urls.appUrl);
    await withConnection(urls.migratorUrl, (client) => client.query('select 1'));
    return true;
  } catch (error) {
    if (unprepared.has(errorCode(error))) return false;
    throw error;
  }
}

async function prepareAndInspect(adminUrl: string): Promise<RoleUrls> {
  const urls = roleUrls(adminUrl);
  if (await isPrepared(urls)) {
    await withConnection(adminUrl, declareLeakproof);
    return urls;
  }
  await prepareDatabase(adminUrl);
  await inspectDatabase(urls.appUrl);
  return urls;
}

async function openEmbedded(options: DatabaseOptions): Promise<OpenDatabase> {
  const cluster = await startEmbedded(options);
  try {
    const adminUrl = urlFor(cluster.adminUrl, { database: databaseName });
    if (!(await isPrepared(roleUrls(adminUrl)))) await createDatabase(cluster.adminUrl);
    return { adminUrl, ...(await prepareAndInspect(adminUrl)), stop: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function openOwn(databaseUrl: string, appUrl?: string): Promise<OpenDatabase> {
  const stop = async (): Promise<void> => {};
  if (!appUrl) return { ...(await prepareAndInspect(databaseUrl)), stop };
  await withConnection(databaseUrl, (client) => client.query('create extension if not exists pg_trgm schema public'));
  await inspectDatabase(appUrl);
  return { migratorUrl: databaseUrl, appUrl, stop };
}

/**
 * Opens the database: the embedded one, or the server of `databaseUrl`. Makes what is missing (database, roles, pg_trgm) and
 * throws DatabaseFault when it could not be relied on.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  if (!options.databaseUrl) return openEmbedded(options);
  try {
    return await openOwn(options.databaseUrl, options.appUrl);
  } catch (error) {
    if (error instanceof DatabaseFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseFault('SERVER_FAILED', `没有连上 DATABASE_URL 指定的数据库: ${reason}。请检查地址、账号与数据库名。`, error);
  }
}
