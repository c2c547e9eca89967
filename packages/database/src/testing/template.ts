import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { databaseGrants, prepareDatabase, roleUrls } from '../connection/roles.ts';
import { urlFor, withConnection } from '../connection/session.ts';
import { errorCode } from '../fault.ts';
import { testCluster } from './cluster.ts';

/** A database of the test cluster that others are copied from. */
export interface Template {
  readonly name: string;
}

/** Fills an empty database, which has its roles and pg_trgm, and closes its connections. */
export type Preparation = (migratorUrl: string, appUrl: string) => Promise<void>;

/** A database for one test file. */
export interface TestDatabase {
  /** The application's role, as the gateway uses it. */
  readonly url: string;
  readonly migratorUrl: string;
  /** The superuser, for tests that tamper. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

const templateLock = 7_305_002_422;

async function isTemplate(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ datistemplate: boolean }>('select datistemplate from pg_database where datname = $1', [name]);
  return rows[0]?.datistemplate ?? false;
}

async function make(client: pg.Client, clusterUrl: string, name: string, prepare: Preparation): Promise<void> {
  // One that is no template yet was left half made.
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} template template0`);
  const { migratorUrl, appUrl } = await prepareDatabase(urlFor(clusterUrl, { database: name }));
  await prepare(migratorUrl, appUrl);
  await client.query(`alter database ${name} with is_template true allow_connections false`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
}

/**
 * A template prepared once per key and test run, whichever worker comes first; the others wait for it. `key` stands for the
 * content: give it the hash of what `prepare` does (migrations, seeds).
 */
export async function prepareTemplate(key: string, prepare: Preparation): Promise<Template> {
  const name = `template_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
  const clusterUrl = await testCluster();
  await withConnection(clusterUrl, async (client) => {
    if (await isTemplate(client, name)) return;
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    if (!(await isTemplate(client, name))) await make(client, clusterUrl, name, prepare);
  });
  return { name };
}

async function copy(client: pg.Client, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`create database ${name} template ${template}`);
      return;
    } catch (error) {
      // Somebody, autovacuum for one, is still connected to the template.
      if (errorCode(error) !== '55006' || attempt === 20) throw error;
      await sleep(50);
    }
  }
}

/** A database of one's own, copied from a template in some 50 ms. */
export async function cloneDatabase(template: Template): Promise<TestDatabase> {
  const clusterUrl = await testCluster();
  const name = `test_${randomBytes(8).toString('hex')}`;
  const adminUrl = urlFor(clusterUrl, { database: name });
  await withConnection(clusterUrl, async (client) => {
    await copy(client, template.name, name);
    for (const grant of databaseGrants(name)) await client.query(grant);
  });
  const { appUrl: url, migratorUrl } = roleUrls(adminUrl);
  const drop = (): Promise<void> =>
    withConnection(clusterUrl, async (client) => void (await client.query(`drop database if exists ${name} with (force)`)));
  return { url, migratorUrl, adminUrl, drop };
}
