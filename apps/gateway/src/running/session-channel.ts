import { setTimeout as sleep } from 'node:timers/promises';
import { NamedClient } from '@gongqiao/database';
import type { Sessions } from '@gongqiao/identity';

const pause = 500;

/** Listens to what the database says about ended sessions, and comes back when it was cut off. */
export class SessionChannel {
  readonly #url: string;
  readonly #sessions: Sessions;
  #client: InstanceType<typeof NamedClient> | undefined;
  #closed = false;

  constructor(url: string, sessions: Sessions) {
    this.#url = url;
    this.#sessions = sessions;
  }

  /** Resolves when it listens for the first time. */
  async open(): Promise<void> {
    const client = new NamedClient({ connectionString: this.#url, application_name: 'gongqiao sessions', keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => (payload && payload !== '*' ? this.#sessions.forget(payload) : this.#sessions.forgetAll()));
    client.once('end', () => void this.#cutOff());
    this.#client = client;
    await client.connect();
    await client.query('listen identity_session');
    if (!this.#closed) this.#sessions.hears(true);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#sessions.hears(false);
    await this.#client?.end().catch(() => {});
  }

  async #cutOff(): Promise<void> {
    this.#sessions.hears(false);
    await sleep(pause, undefined, { ref: false });
    // A connection that fails to open ends as well, and so brings us back here.
    if (!this.#closed) await this.open().catch(() => {});
  }
}
