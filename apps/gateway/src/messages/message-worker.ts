import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Sql, Viewer } from '@gongqiao/kernel';
import { afterQuiet, type Channel, claimDue, isQuiet, postpone, settleDue } from '@gongqiao/notifications';
import { SCOPES, sessionOf } from '@gongqiao/query';
import type pg from 'pg';
import type { Send, Senders } from './senders.ts';

/** Milliseconds between two looks at what is to be sent. */
const EVERY = 5_000;

export interface MessageWorkerOptions {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly system: Viewer;
  readonly senders: Senders;
  readonly log: { error(fields: object, message: string): void };
  readonly every?: number;
}

/**
 * Sends what was written down with the messages: a channel at a time in a lane of its own, so that a mail server that stands still keeps no text message
 * waiting. What is due is locked while it is sent; killed meanwhile, it is sent again under the same id.
 */
export class MessageWorker {
  readonly #options: MessageWorkerOptions;
  readonly #stopping = new AbortController();
  readonly #lanes: Promise<void>[] = [];

  constructor(options: MessageWorkerOptions) {
    this.#options = options;
  }

  start(): void {
    for (const [channel, send] of Object.entries(this.#options.senders) as [Channel, Send][]) this.#lanes.push(this.#run(channel, send));
  }

  /** Begins nothing more; resolves when what was on its way has been answered and written down. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#lanes);
  }

  async #run(channel: Channel, send: Send): Promise<void> {
    const { log, every = EVERY } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const more = await this.#deliver(channel, send).catch((error: unknown) => {
        log.error({ error, channel }, 'what is to be sent was not');
        return false;
      });
      if (!more) await sleep(every, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async #deliver(channel: Channel, send: Send): Promise<boolean> {
    const client = await this.#options.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('${SCOPES}', $1, true)`, [sessionOf(this.#options.system)[SCOPES]]);
      const found = await this.#attempt(client as unknown as Sql, channel, send);
      await client.query('commit');
      client.release();
      return found;
    } catch (error) {
      // Its connection may be what failed.
      client.release(true);
      throw error;
    }
  }

  async #attempt(sql: Sql, channel: Channel, send: Send): Promise<boolean> {
    const { clock } = this.#options;
    const due = await claimDue({ sql, clock }, channel);
    if (!due) return false;
    // Quiet hours that were chosen since it was written down.
    if (isQuiet(due.quiet, clock.now())) await postpone({ sql, clock }, due, afterQuiet(due.quiet, clock.now()));
    else await settleDue({ sql, clock }, due, await send(sql, due));
    return true;
  }
}
