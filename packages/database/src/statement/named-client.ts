import { createHash } from 'node:crypto';
import type pg from 'pg';
import { AheadClient } from './ahead-client.ts';
import { announce, hasListeners } from './listening.ts';

// Each connection keeps the plans it prepared: texts without end (lists of parameters of all lengths) must not fill the server.
const mostNames = 5_000;
const longestText = 32_768;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames || text.length > longestText) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

interface QueryConfig {
  readonly text?: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
  readonly queryMode?: string;
  readonly submit?: unknown;
  readonly cursor?: { readonly text?: string };
}

// No values: it may be several statements, which cannot be prepared. queryMode: the caller decided.
function isNameable(config: QueryConfig): boolean {
  return !config.submit && !config.name && !config.queryMode && (config.values?.length ?? 0) > 0;
}

function configOf(first: unknown, second: unknown): QueryConfig | undefined {
  const values = Array.isArray(second) ? (second as unknown[]) : undefined;
  if (typeof first === 'string') return values ? { text: first, values } : { text: first };
  if (typeof first !== 'object' || first === null) return undefined;
  return values && !('submit' in first) ? { ...first, values } : first;
}

function listen(config: QueryConfig): void {
  if (!hasListeners()) return;
  const text = config.text ?? config.cursor?.text ?? '';
  announce({ text, values: config.values ?? [], ...(config.name !== undefined && { name: config.name }) });
}

class NamingClient extends AheadClient {
  // Grows when the server refuses prepared plans because a column's type changed under them.
  #generation = 0;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const { connection } = this as unknown as { connection: NodeJS.EventEmitter };
    connection.on('errorMessage', ({ code, routine }: { code?: string; routine?: string }) => {
      if (code === '0A000' && routine === 'RevalidateCachedQuery') this.#generation += 1;
    });
  }

  #named(config: QueryConfig): QueryConfig {
    const name = isNameable(config) && config.text ? nameOf(config.text) : undefined;
    return name ? { ...config, text: config.text, values: config.values, name: this.#generation ? `${name}.${this.#generation}` : name } : config;
  }

  // Returns never, takes unknown: fits each of pg's overloads, and the exported type below gives callers pg's own.
  override query(first: unknown, second?: unknown, third?: unknown): never {
    const send = super.query.bind(this) as (...parts: unknown[]) => never;
    const config = configOf(first, second);
    if (!config) return send(first, second, third);
    const named = this.#named(config);
    listen(named);
    return named === first ? send(first, second, third) : send(named, typeof second === 'function' ? second : third);
  }
}

/**
 * pg's Client, which names each parametrized statement by the hash of its text, so that the server parses and plans it once
 * per connection. For `new pg.Pool({ Client: NamedClient })`, and for MikroORM's `driverOptions: { Client: NamedClient }`.
 * Statements without values, COPY, cursors, and those that state a name or queryMode go as they are, and so does what
 * comes after 5,000 different texts. Transactions begin as AheadClient begins them.
 */
export const NamedClient: typeof pg.Client = NamingClient;
