import { witness } from '@gongqiao/audit';
import { publicViewer } from '@gongqiao/identity';
import { anonymous, type Clock, type Context, type Graph, type Log, newId, type Sql, type Uploads, type Viewer } from '@gongqiao/kernel';
import { createReader, sessionOf } from '@gongqiao/query';
import type { Orm } from '@gongqiao/database';

/** The system itself: seeds, jobs, commands. */
export const systemViewer: Viewer = { ...anonymous, kind: 'SYSTEM', name: '系统' };

/** What is given to a request when nothing else is said. */
export interface ContextsOptions {
  readonly graph: Graph;
  readonly orm: Orm;
  readonly clock: Clock;
  readonly uploads: Uploads;
  readonly log: Log & { child?(fields: object): Log };
  /** Told of each kind of field that no plan covers. */
  readonly warn?: (what: string) => void;
}

/** Makes the context of each request, and knows the work that went on after it. */
export class Contexts {
  readonly #options: ContextsOptions;
  readonly #reader;
  readonly #running = new Set<Promise<void>>();
  readonly public: Viewer;

  constructor(options: ContextsOptions) {
    this.#options = options;
    this.#reader = createReader(options.graph, options.warn);
    this.public = publicViewer(options.graph);
  }

  of(viewer: Viewer, requestId = newId()): Context {
    const { orm, clock, uploads, log } = this.#options;
    let em: Context['em'] | undefined;
    return {
      viewer, clock, requestId, uploads, witness, sql: this.#sqlOf(viewer), reader: this.#reader, log: log.child?.({ requestId }) ?? log,
      later: (work) => this.#later(viewer, requestId, work),
      // A read needs no unit of work, and making one costs as much as planning the read.
      get em() {
        return (em ??= orm.fork(sessionOf(viewer)));
      },
    };
  }

  // Reads say themselves whose they are; what the system sends does not have to.
  #sqlOf(viewer: Viewer): Sql {
    const { orm } = this.#options;
    return (viewer.kind === 'SYSTEM' ? orm.within(sessionOf(viewer)) : orm.pool) as never;
  }

  /** Resolves when nothing of what requests left behind is still running. */
  async settle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #later(viewer: Viewer, requestId: string, work: (context: Context) => Promise<void>): void {
    const context = this.of(viewer, requestId);
    const running = Promise.resolve()
      .then(() => work(context))
      .catch((error: unknown) => context.log.error({ error }, 'work after a request failed'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }
}
