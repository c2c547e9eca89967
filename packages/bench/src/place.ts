import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase, type OpenDatabase } from '@gongqiao/database';
import pg from 'pg';
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
