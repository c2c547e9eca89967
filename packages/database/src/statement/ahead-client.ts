import pg from 'pg';

interface Inside {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
  pipeline: boolean;
}

type Answer = Promise<Pick<pg.QueryResult, 'command' | 'rowCount' | 'oid' | 'fields' | 'rows'>>;

const SETTING = /^select set_config\([^()]*, true\)$/;
const textOf = (first: unknown): string => (typeof first === 'string' ? first : ((first as { text?: string } | null)?.text ?? ''));

/**
 * pg's Client, which sends `begin` and the settings after it together with the transaction's first statement: they are answered at once, with no rows, and cost no
 * round trips. Should one of them fail, the first statement and all others fail with its error until `rollback`. Statements are answered in the order they were asked.
 */
export class AheadClient extends pg.Client {
  #opening = false;
  #fault: Error | undefined;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.#inside.pipeline = true;
  }

  get #inside(): Inside {
    return this as unknown as Inside;
  }

  // Node sends what lies ready at the latest when it has done all that is at hand.
  #ahead(send: () => Answer): Answer {
    const { stream } = this.#inside.connection;
    stream.cork();
    setImmediate(() => stream.uncork());
    send().catch((error: Error) => (this.#fault ??= error));
    return Promise.resolve({ command: '', rowCount: null, oid: 0, fields: [], rows: [] });
  }

  async #first(answer: Answer): Answer {
    const [settled] = await Promise.allSettled([answer]);
    if (this.#fault) throw this.#fault;
    return settled.status === 'fulfilled' ? settled.value : Promise.reject(settled.reason as Error);
  }

  // Returns never, takes unknown: fits each of pg's overloads.
  override query(first: unknown, second?: unknown, third?: unknown): never {
    const send = (): Answer => (super.query as (...parts: unknown[]) => Answer)(first, second, third);
    const text = textOf(first);
    if (text === 'begin' || text === 'rollback') this.#fault = undefined;
    if (this.#fault) return Promise.reject(this.#fault) as never;
    const afterOpening = this.#opening;
    this.#opening = text === 'begin' || (afterOpening && SETTING.test(text));
    const answer = this.#opening ? this.#ahead(send) : send();
    return (afterOpening && !this.#opening && answer instanceof Promise ? this.#first(answer) : answer) as never;
  }
}
