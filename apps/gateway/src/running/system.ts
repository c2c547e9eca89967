import { migrate, openDatabase, type OpenDatabase, openOrm, type Orm } from '@gongqiao/database';
import { compose, type Context, type Graph, inTransaction, systemClock } from '@gongqiao/kernel';
import type { Logger } from 'pino';
import { offerChannels } from '@gongqiao/notifications';
import { migrations } from '../../migrations/index.ts';
import { domains } from '../domains.ts';
import type { Settings } from '../settings/settings.ts';
import { channelsOf } from '../messages/senders.ts';
import { scannerAt } from '../uploads/scanner.ts';
import { UploadStore } from '../uploads/upload-store.ts';
import { Contexts, systemViewer } from './contexts.ts';
import { businessClock } from './simulated-time.ts';

/** The composed domains on an open database: what the gateway and every command work with. */
export interface System {
  readonly settings: Settings;
  readonly graph: Graph;
  readonly database: OpenDatabase;
  readonly orm: Orm;
  readonly contexts: Contexts;
  readonly uploads: UploadStore;
  readonly log: Logger;
  close(): Promise<void>;
}

/** Work in order of the list, undone from its end. */
export class Closers {
  readonly #work: (() => Promise<unknown>)[] = [];

  add(work: () => Promise<unknown>): void {
    this.#work.unshift(work);
  }

  async run(): Promise<void> {
    for (const work of this.#work.splice(0)) await work();
  }
}

/** Opens the database, the embedded one or that of DATABASE_URL, and puts the domains on it. Does not migrate. */
export async function openSystem(settings: Settings, log: Logger): Promise<System> {
  const graph = compose(domains);
  offerChannels(channelsOf(settings));
  const closers = new Closers();
  try {
    const { dataFolder, databaseUrl, databaseAppUrl } = settings;
    const database = await openDatabase({ dataFolder, databaseUrl, appUrl: databaseAppUrl, log: (message) => log.warn(message) });
    closers.add(() => database.stop());
    const orm = await openOrm({ url: database.appUrl, entities: graph.entities });
    closers.add(() => orm.close());
    const uploads = new UploadStore(dataFolder, systemClock, settings.antivirus && scannerAt(settings.antivirus));
    const contexts = new Contexts({ graph, orm, clock: businessClock(settings), uploads, log, warn: (what) => log.warn({ what }, 'no plan covers this field') });
    return { settings, graph, database, orm, contexts, uploads, log, close: () => closers.run() };
  } catch (error) {
    await closers.run();
    throw error;
  }
}

/** Does work on behalf of the system, in one transaction. */
export async function asSystem<T>(system: Pick<System, 'contexts'>, work: (context: Context) => Promise<T>): Promise<T> {
  const context = system.contexts.of(systemViewer);
  return inTransaction(context, () => work(context));
}

/** Brings the schema up to date, then the data that every installation has. Repeatable. */
export async function prepareSystem(system: System): Promise<readonly string[]> {
  const applied = await migrate(system.database.migratorUrl, migrations);
  for (const { seed } of system.graph.modules) if (seed) await asSystem(system, seed);
  return applied;
}
