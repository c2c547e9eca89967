import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type OpenDatabase } from '@gongqiao/database';
import pg from 'pg';
import { fill } from './fill.ts';
import { type Server, startOurs, UNLIMITED } from './servers.ts';

/** A registry to measure on: the built gateway, signed in as the clerk of 城阳, and its database beside it. */
export interface Place {
  readonly dataFolder: string;
  readonly server: Server;
  readonly database: OpenDatabase;
  /** As the role that owns the tables. */
  readonly client: pg.Client;
  close(): Promise<void>;
}

/** Says how far it is, to the person who waits. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Opens the place of a name, kept between runs. The gateway migrates and loads its demonstration data first; what is to be measured is filled in beside it. */
export async function openPlace(name: string, account = 'chengyang', limits = UNLIMITED): Promise<Place> {
  const dataFolder = path.resolve(import.meta.dirname, `../../../.gongqiao/bench-${name}`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const server = await startOurs('ours', dataFolder, account, limits);
  const database = await openDatabase({ dataFolder });
  const client = new pg.Client(database.migratorUrl);
  await client.connect();
  const close = async (): Promise<void> => {
    await client.end();
    server.process.kill('SIGTERM');
    await database.stop();
  };
  return { dataFolder, server, database, client, close };
}

// What the gateway's upkeep makes of a registry that has grown: blocks of names, from 50,000 organizations on (ADR 0010).
const UNKEPT = `select 1 where exists (select from registry_search_block b where not b.ready or (select count(*) from registry_organization o where o.name_order >= b.low and o.name_order < b.high) > 4000)
  or not exists (select from registry_search_block) and (select count(*) from registry_organization) >= 50000`;

/** The same with so many organizations at least, and after the upkeep that an hour later would be done. */
export async function openFilled(name: string, organizations: number, account = 'chengyang', limits = UNLIMITED): Promise<Place> {
  const place = await openPlace(name, account, limits);
  say(`filling up to ${organizations} organizations`);
  await fill(place.client, organizations);
  if ((await place.client.query(UNKEPT)).rows.length === 0) return place;
  await place.close();
  const kept = await openPlace(name, account, limits);
  while ((await kept.client.query(UNKEPT)).rows.length > 0) await sleep(2_000);
  await kept.client.query('vacuum analyze');
  return kept;
}
