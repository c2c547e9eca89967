import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Clock } from './clock.ts';
import type { Filter } from './filter.ts';
import type { Viewer } from './viewer.ts';

/** The part of a `pg` pool or client that reads need. */
export interface Sql {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Answers reads; `packages/query` supplies it. */
export interface Reader {
  /** The row of a noun with the selection that `info` asks for, or null when the viewer may not see it. */
  row(context: Context, info: GraphQLResolveInfo, type: Function, id: string): Promise<unknown>;
  /** The entity of a key, locked in the running transaction and loaded afresh, or null when the rule leaves it out. */
  lock(context: Context, type: Function, id: string, rule: Filter): Promise<object | null>;
}

/** Files that people sent in chunks; the gateway keeps them. Null when there is none of that id that this viewer sent. */
export interface Uploads {
  find(viewer: Viewer, id: string): Promise<{ path: string; fileName: string; size: number } | null>;
}

/** What every resolver and operation receives. */
export interface Context {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly requestId: string;
  /** The unit of work of this request; a mutation's transaction runs in it. */
  readonly em: EntityManager;
  readonly sql: Sql;
  readonly reader: Reader;
  readonly uploads: Uploads;
  /** Runs work after this request, with a context of its own for the same viewer; failures are logged. */
  readonly later: (work: (context: Context) => Promise<void>) => void;
  readonly log: Log;
  readonly witness?: Witness;
}

export type Log = Readonly<Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>>;

/** What a transaction is for: commands say it; other work is named by the history that it writes. */
export type Errand = Readonly<{ action: string; noun: string; id: string | null }>;

/** Told of every transaction that has begun, in it; what it gives is told why, after it was rolled back. `packages/audit` supplies it. */
export type Witness = (context: Context, errand?: Errand) => Promise<(reason: unknown) => Promise<void>>;
