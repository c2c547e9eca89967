import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { NamedClient } from '../statement/named-client.ts';

export interface OrmOptions {
  /** Connection string of the application's role. */
  readonly url: string;
  readonly entities: readonly (abstract new (...args: never[]) => object)[];
  /** Connections at most; 10 unless told. */
  readonly pool?: number;
  /** Milliseconds after which PostgreSQL gives a statement up; 10,000 unless told. */
  readonly statementTimeout?: number;
}

/** One pool for both: entities and transactions through `em`, reads by text through `pool`. */
export interface Orm {
  /** A fresh unit of work; never share one between requests. */
  fork(): EntityManager;
  readonly pool: pg.Pool;
  readonly orm: MikroORM;
  close(): Promise<void>;
}

/** Opens MikroORM on a pool of NamedClients. Time zone of every session is UTC. */
export async function openOrm({ url, entities, pool = 10, statementTimeout = 10_000 }: OrmOptions): Promise<Orm> {
  const orm = await MikroORM.init({
    clientUrl: url, entities: [...entities] as never, discovery: { warnWhenNoEntities: false }, pool: { min: 0, max: pool }, allowGlobalContext: false, debug: false,
    forceUtcTimezone: true, forceUndefined: false, implicitTransactions: true, metadataCache: { enabled: false },
    driverOptions: { Client: NamedClient, options: `-c timezone=UTC -c jit=off -c statement_timeout=${statementTimeout}` } as never,
  });
  await orm.connect();
  const connection = orm.em.getDriver().getConnection() as unknown as { getNativeClient(): Promise<pg.Pool> };
  return { fork: () => orm.em.fork(), pool: await connection.getNativeClient(), orm, close: () => orm.close(true) };
}
