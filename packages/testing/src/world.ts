import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrate, type Migration, openOrm, type Orm, recordStatements, type SentStatement } from '@gongqiao/database';
import { cloneDatabase, prepareTemplate, type Template, type TestDatabase } from '@gongqiao/database/testing';
import { anonymous, type Clock, compose, type Context, type DomainModule, type Graph, inTransaction, type Log, newId, nounOf, type Uploads, type Viewer, type Witness } from '@gongqiao/kernel';
import { createExecutor, createReader, type Executor, type Observer, RawJson, sessionOf } from '@gongqiao/query';
import { type ExecutionResult, GraphQLError, parse, validate } from 'graphql';

/** A whole small system: a database of its own, the composed graph, and viewers to ask as. */
export interface World {
  readonly graph: Graph;
  readonly database: TestDatabase;
  readonly orm: Orm;
  readonly clock: TestClock;
  /** The database as the application's role, with everything in sight. */
  readonly sql: Pick<Orm['pool'], 'query'>;
  /** What plans left to resolvers, since the world began. */
  readonly uncovered: Set<string>;
  context(viewer?: Viewer): Context;
  /** Validates and runs a document, as the public unless told; data as clients get it. `raw: false` takes the way through resolvers. */
  execute(document: string, options?: ExecuteOptions): Promise<ExecutionResult & { data?: Record<string, never> | null }>;
  /** Does work in one transaction as a viewer (the system unless told). */
  write<T>(work: (context: Context) => Promise<T> | T, viewer?: Viewer): Promise<T>;
  /** What a piece of work sent to the database. */
  statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: readonly SentStatement[] }>;
  close(): Promise<void>;
}

export interface ExecuteOptions {
  readonly viewer?: Viewer;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly raw?: boolean;
}

/** A clock that stands still until it is set. */
export class TestClock implements Clock {
  #now = new Date('2026-03-02T02:00:00Z');
  now(): Date {
    return this.#now;
  }
  set(iso: string): void {
    this.#now = new Date(iso);
  }
}

export interface WorldOptions {
  readonly domains: readonly DomainModule[];
  /** `migrations`: the project's own (default); `entities`: tables made from the entities, for the fictional domain. */
  readonly schema?: 'migrations' | 'entities';
  /** Runs the domains' seeds in the template, once per test run. */
  readonly seed?: boolean;
  readonly uploads?: Uploads;
  /** Told of transactions, and of what the executor does: the audit's. */
  readonly witness?: Witness;
  readonly observer?: Observer;
}

/** Everything, everywhere: for builders and seeds. */
export const system: Viewer = { ...anonymous, kind: 'SYSTEM', name: '系统', grants: new Map() };

/** Makes a world for one test file; close it in `afterAll`. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const graph = compose(options.domains);
  const database = await cloneDatabase(await templateFor(graph, options));
  const orm = await openOrm({ url: database.url, entities: graph.entities });
  const clock = new TestClock();
  const uncovered = new Set<string>();
  const warn = (what: string): void => void uncovered.add(what);
  const { observer, witness } = options;
  const executors: Record<'raw' | 'resolved', Executor> = { raw: createExecutor(graph, { warn, observer }), resolved: createExecutor(graph, { warn, raw: false, observer }) };
  const reader = createReader(graph, warn);
  const later: Promise<void>[] = [];
  const context = (viewer: Viewer = anonymous): Context => ({
    viewer, clock, requestId: newId(), ...connectionsOf(orm, viewer), reader, uploads: options.uploads ?? noUploads, log: silentLog, witness,
    later: (work) => void later.push(work(context(viewer))),
  });
  return {
    graph, database, orm, clock, uncovered, context, sql: orm.within(sessionOf(system)),
    async execute(text, { viewer, variables, operationName, raw = true } = {}) {
      const document = parse(text);
      const faults = validate(graph.schema, document);
      if (faults.length > 0) return { errors: faults.map(({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })) };
      const executor = executors[raw ? 'raw' : 'resolved'];
      const result = await executor({ document, queryHash: createHash('sha256').update(text).digest('hex'), operationName, variables, context: context(viewer) });
      await Promise.all(later.splice(0));
      return (result.data as unknown) instanceof RawJson ? { data: (result.data as unknown as RawJson).toJSON() as never } : (result as never);
    },
    async write(work, viewer = system) {
      const own = context(viewer);
      return inTransaction(own, async () => work(own));
    },
    statementsOf: recordStatements,
    async close() {
      await orm.close();
      await database.drop();
    },
  };
}

// As the gateway does it.
function connectionsOf(orm: Orm, viewer: Viewer): Pick<Context, 'em' | 'sql'> {
  const session = sessionOf(viewer);
  return { em: orm.fork(session), sql: (viewer.kind === 'SYSTEM' ? orm.within(session) : orm.pool) as never };
}

const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
const noUploads: Uploads = { find: () => Promise.resolve(null) };

async function templateFor(graph: Graph, { schema = 'migrations', seed = false, domains }: WorldOptions): Promise<Template> {
  if (schema === 'entities') {
    const tables = graph.entities.map((type) => nounOf(type)).map(({ table, columns, relations }) => [table, ...columns.values(), ...relations.values()]);
    return prepareTemplate(`entities ${JSON.stringify(tables)} ${process.ppid}`, (migratorUrl) => createFromEntities(graph, migratorUrl));
  }
  const migrations = await projectMigrations();
  return prepareTemplate(JSON.stringify([migrations, seed && domains.map((domain) => domain.name)]), async (migratorUrl, appUrl) => {
    await migrate(migratorUrl, migrations);
    if (seed) await seedAll(graph, appUrl);
  });
}

async function createFromEntities(graph: Graph, url: string): Promise<void> {
  const { orm, close } = await openOrm({ url, entities: graph.entities });
  await orm.schema.create();
  await close();
}

async function seedAll(graph: Graph, url: string): Promise<void> {
  const orm = await openOrm({ url, entities: graph.entities });
  for (const module of graph.modules) {
    const own: Context = {
      viewer: system, clock: new TestClock(), requestId: newId(), ...connectionsOf(orm, system), reader: createReader(graph), uploads: noUploads, log: silentLog, later: () => {},
    };
    if (module.seed) await inTransaction(own, () => module.seed!(own));
  }
  await orm.close();
}

/** The migrations of this project, wherever under it the test runs. */
async function projectMigrations(): Promise<readonly Migration[]> {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'pnpm-workspace.yaml'))) folder = path.dirname(folder);
  const { migrations } = (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'apps/gateway/migrations/index.ts')).href)) as { migrations: readonly Migration[] };
  return migrations;
}
