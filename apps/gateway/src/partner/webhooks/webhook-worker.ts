import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, type Context, type Graph, newId, type Sql, type Viewer } from '@gongqiao/kernel';
import { admitClient, ATTEMPTS, type Batch, claimDelivery, deliverer, type DueDelivery, giveUpWebhook, readyWebhooks, type ReadyWebhook, secretOf, secretsInUse, settleDelivery, signedHeaders, writeDown } from '@gongqiao/partners';
import type pg from 'pg';
import type { Destinations } from './destination.ts';
import { post } from './post.ts';

/** Milliseconds between two looks at what is to be told. */
const EVERY = 2_000;
/** Deliveries that one gateway has on their way at once: who answers slowly does not hold up the others. */
const LANES = 3;
/** Changes told at once. */
const BATCH = 100;

/** A stretch of the feed, as a program may ask for it. */
interface Changes {
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Until when everything has been told. */
  readonly until: Date;
}

export interface WebhookWorkerOptions {
  /** What changed since a place of the feed; with null, where it stands. */
  readonly changes: (context: Context, after: string | null, first: number) => Promise<Changes>;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly graph: Pick<Graph, 'grants'>;
  readonly contexts: { of(viewer: Viewer): Context };
  readonly system: Viewer;
  /** From which the secrets are derived. */
  readonly key: Buffer;
  readonly destinations: Destinations;
  readonly log: { error(fields: object, message: string): void };
  readonly every?: number;
}

/**
 * Tells programs of partners what changed. The chain of transactions is the outbox: it was written with the change itself, in the order of the
 * commits. What a webhook has not been told is written down as a delivery, once, and the delivery is sent until it is taken.
 */
export class WebhookWorker {
  readonly #options: WebhookWorkerOptions;
  readonly #sql: Sql;
  // How far the chain was when a webhook was last found to be told everything.
  readonly #toldAll = new Map<string, number>();
  readonly #lanes = new Set<Promise<void>>();
  #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #wake: AbortController | undefined;

  constructor(options: WebhookWorkerOptions) {
    this.#options = options;
    this.#sql = options.pool as unknown as Sql;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Begins nothing more; resolves when what was on its way has been answered and written down. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake?.abort();
    await this.#running;
    await Promise.all(this.#lanes);
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const wake = (this.#wake = new AbortController());
      await this.#look().catch((error: unknown) => this.#options.log.error({ error }, 'what webhooks are to be told was not looked up'));
      this.#openLane();
      if (!this.#stopping.signal.aborted) await sleep(this.#options.every ?? EVERY, undefined, { signal: wake.signal, ref: false }).catch(() => {});
    }
  }

  async #look(): Promise<void> {
    const ready = await readyWebhooks({ sql: this.#sql, clock: this.#options.clock });
    if (ready.length === 0) return;
    const { rows: [head] } = await this.#sql.query('select audit_head() as seq');
    const seq = head!['seq'] as number;
    for (const webhook of ready) if (this.#toldAll.get(webhook.id) !== seq && !this.#stopping.signal.aborted) await this.#fill(webhook, seq);
  }

  // As the program itself would ask, on its behalf.
  async #fill(webhook: ReadyWebhook, seq: number): Promise<void> {
    const { clock, graph, contexts, changes } = this.#options;
    const program = await admitClient({ sql: this.#sql, clock, graph }, webhook.clientId);
    if (!program) return;
    const { cursor, hasMore, changed, removed, until } = await changes(contexts.of(program.viewer), webhook.place, BATCH);
    const entries = changed.length + removed.length;
    const id = newId();
    const body = JSON.stringify({ id, type: 'organizations.changed', after: webhook.place, cursor, hasMore, changed, removed });
    const batch: Batch = { place: cursor, toldUntil: hasMore ? null : until, entries, message: entries > 0 ? { id, body } : null };
    if (cursor !== webhook.place) await writeDown({ sql: this.#sql, clock }, webhook, batch);
    if (!hasMore) this.#toldAll.set(webhook.id, seq);
  }

  #openLane(): void {
    if (this.#lanes.size >= LANES || this.#stopping.signal.aborted) return;
    const lane = this.#drain().catch((error: unknown) => this.#options.log.error({ error }, 'a webhook was not sent')).finally(() => this.#lanes.delete(lane));
    this.#lanes.add(lane);
  }

  async #drain(): Promise<void> {
    while (!this.#stopping.signal.aborted && (await this.#deliver())) this.#wake?.abort();
  }

  /** Sends the delivery that is due, if there is one, while it is locked: what is killed meanwhile is let go, and sent again under the same id. */
  async #deliver(): Promise<boolean> {
    const { pool, clock } = this.#options;
    const client = await pool.connect();
    const sql = client as unknown as Sql;
    try {
      await client.query('begin');
      const due = await claimDelivery({ sql, clock });
      if (due) {
        this.#openLane();
        await this.#attempt(sql, due);
      }
      await client.query('commit');
      client.release();
      return due !== null;
    } catch (error) {
      // Its connection may be what failed.
      client.release(true);
      throw error;
    }
  }

  async #attempt(sql: Sql, due: DueDelivery): Promise<void> {
    const { clock, key, destinations, contexts, system } = this.#options;
    const message = { id: due.id, timestamp: Math.floor(clock.now().getTime() / 1_000), body: due.body };
    const secrets = secretsInUse(due, clock.now()).map((number) => secretOf(key, due.webhookId, number));
    const outcome = await post(destinations, due.url, signedHeaders(secrets, message), due.body);
    if ((await settleDelivery({ sql, clock }, due, outcome)) !== 'UNDELIVERED' || due.kind === 'TEST') return;
    await giveUpWebhook(contexts.of(deliverer(system)), due.webhookId, `连续 ${ATTEMPTS.CHANGES} 次没有送达：${outcome.problem!}`);
  }
}
