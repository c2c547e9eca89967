import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { NamedClient } from '../statement/named-client.ts';
import { BoundDriver } from './bound-driver.ts';
import { within } from './within.ts';

export interface OrmOptions {
  /** Connection string of the application's role. */
  readonly url: string;
  readonly entities: readonly (abstract new (...args: never[]) => object)[];
  /** Connections at most; 10 unless told. */
  readonly pool?: number;
  /** Milliseconds after which PostgreSQL gives a statement up; 10,000 unless told. */
  readonly statementTimeout?: number;
}

/** Settings of a transaction, such as what row-level security reads. */
export type Session = Readonly<Record<string, string>>;

/** One pool for both: entities and transactions through `em`, reads by text through `pool`. */
export interface Orm {
  /** A fresh unit of work, in whose transactions these settings hold; never share one between requests. */
  fork(session?: Session): EntityManager;
  readonly pool: pg.Pool;
  /** Statements of which each runs in a transaction of its own with these settings: for work that nobody waits for. */
  within(session: Session): Pick<pg.ClientBase, 'query'>;
  readonly orm: MikroORM;
  close(): Promise<void>;
}

/** Opens MikroORM on a pool of NamedClients. Time zone of every session is UTC. */
export async function openOrm({ url, entities, pool = 10, statementTimeout = 10_000 }: OrmOptions): Promise<Orm> {
  const orm = await MikroORM.init({
    driver: BoundDriver, clientUrl: url, entities: [...entities] as never, discovery: { warnWhenNoEntities: false }, pool: { min: 0, max: pool }, allowGlobalContext: false, debug: false,
    forceUtcTimezone: true, forceUndefined: false, implicitTransactions: true, sessionContext: 'transaction', metadataCache: { enabled: false },
    driverOptions: { Client: NamedClient, options: `-c timezone=UTC -c jit=off -c statement_timeout=${statementTimeout}` } as never,
  });
  await orm.connect();
  const connection = orm.em.getDriver().getConnection() as unknown as { getNativeClient(): Promise<pg.Pool> };
  const native = await connection.getNativeClient();
  return { fork: (session) => orm.em.fork(session && { session: { variables: session } }), within: (session) => within(native, session), pool: native, orm, close: () => orm.close(true) };
}
