import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Clock, type Graph, newId, type Sql, today } from '@gongqiao/kernel';
import { type SignedIn, viewerOf } from '../viewer/viewer-of.ts';
import { accountColumns, accountFacts, accountTables } from './session-row.ts';

const minute = 60_000;
/** A session ends when it was not used for so long, in milliseconds. */
export const IDLE_LIMIT = 30 * minute;
/** A session ends so long after sign-in, in milliseconds. */
export const ABSOLUTE_LIMIT = 12 * 60 * minute;
/** How long, in milliseconds, a proof of who somebody is serves for what asks for one. */
export const PROOF_LIMIT = 10 * minute;
/** How long, in milliseconds, a session is believed without asking the database. */
export const TRUST_LIMIT = 1_000;
const mostKept = 5_000;

const findSession = `
  select s.id as "sessionId", s.proved_at as "provedAt", s.last_seen_at < $4 as unnoted, ${accountColumns('$5')}
  from identity_session s join ${accountTables} on a.id = s.account_id
  where s.token_hash = $1 and s.last_seen_at > $2 and s.created_at > $3 and a.disabled_at is null`;

interface Kept {
  readonly sessionId: string;
  readonly viewer: SignedIn;
  readonly provedAt: Date | null;
  readonly readAt: number;
}

export interface SessionsOptions {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly graph: Pick<Graph, 'grants'>;
  /** Tokens are stored under an HMAC with this key: neither the database alone nor the key alone opens a session. */
  readonly key: Buffer;
}

/**
 * Sessions of accounts, kept by the database and remembered here. Whoever listens to the channel `identity_session` passes on
 * what it says (`forget`, `forgetAll`) and whether it hears anything (`hears`): without that, nothing is believed from memory.
 */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new Map<string, Promise<SignedIn | null>>();
  readonly #key: KeyObject;
  #hears = false;
  #forgotten = 0;

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#key = createSecretKey(options.key);
  }

  /** Who holds this token, or null when it opens no session (any more). */
  find(token: string): Promise<SignedIn | null> {
    const hash = this.#hashOf(token);
    const kept = this.#kept.get(hash);
    if (kept && this.#believes(kept)) return Promise.resolve(kept.viewer);
    const running = this.#reading.get(hash);
    if (running) return running;
    const reading = this.#read(hash).finally(() => this.#reading.delete(hash));
    this.#reading.set(hash, reading);
    return reading;
  }

  /** Opens a session and returns its token, which is stored nowhere; ends those that have run out. `proved`: whoever opens it has just proved who they are. */
  async open(accountId: string, device = '', proved = true): Promise<string> {
    const { sql } = this.#options;
    const now = this.#ago(0);
    const token = randomBytes(32).toString('base64url');
    await sql.query('delete from identity_session where last_seen_at <= $1 or created_at <= $2', this.#limits());
    await sql.query('insert into identity_session (id, token_hash, account_id, created_at, last_seen_at, device, proved_at) values ($1, $2, $3, $4, $4, $5, $6)', [newId(), this.#hashOf(token), accountId, now, device, proved ? now : null]);
    return token;
  }

  /** Ends a session at once, here and in every other gateway. */
  async end(token: string): Promise<void> {
    const hash = this.#hashOf(token);
    this.#drop(hash);
    await this.#options.sql.query('delete from identity_session where token_hash = $1', [hash]);
  }

  forget(sessionId: string): void {
    for (const [hash, kept] of this.#kept) if (kept.sessionId === sessionId) this.#kept.delete(hash);
    this.#forgotten += 1;
    this.#reading.clear();
  }

  forgetAll(): void {
    this.#kept.clear();
    this.#reading.clear();
    this.#forgotten += 1;
  }

  hears(hears: boolean): void {
    this.#hears = hears;
    this.forgetAll();
  }

  #drop(hash: string): void {
    this.#kept.delete(hash);
    this.#reading.delete(hash);
    this.#forgotten += 1;
  }

  async #read(hash: string): Promise<SignedIn | null> {
    const [readAt, forgotten] = [performance.now(), this.#forgotten];
    const { rows } = await this.#options.sql.query(findSession, [hash, ...this.#limits(), this.#ago(minute), today(this.#options.clock)]);
    const [row] = rows;
    if (!row) {
      this.#kept.delete(hash);
      return null;
    }
    const sessionId = String(row['sessionId']);
    const provedAt = row['provedAt'] ? new Date(row['provedAt'] as string) : null;
    const viewer = { ...viewerOf(accountFacts(row), this.#options.graph), sessionId, provedLately: this.#isRecent(provedAt) };
    // Written once a minute: exact enough for a limit of thirty.
    if (row['unnoted']) await this.#options.sql.query('update identity_session set last_seen_at = $2 where id = $1', [sessionId, this.#ago(0)]);
    // What was read before a session ended must not be remembered after it.
    if (forgotten === this.#forgotten) this.#keep(hash, { sessionId, viewer, provedAt, readAt });
    return viewer;
  }

  #believes({ viewer, provedAt, readAt }: Kept): boolean {
    return this.#hears && performance.now() - readAt < TRUST_LIMIT && viewer.provedLately === this.#isRecent(provedAt);
  }

  #isRecent(provedAt: Date | null): boolean {
    return provedAt !== null && provedAt >= this.#ago(PROOF_LIMIT);
  }

  #keep(hash: string, kept: Kept): void {
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(hash, kept);
  }

  #ago(milliseconds: number): Date {
    return new Date(this.#options.clock.now().getTime() - milliseconds);
  }

  #limits(): [Date, Date] {
    return [this.#ago(IDLE_LIMIT), this.#ago(ABSOLUTE_LIMIT)];
  }

  #hashOf(token: string): string {
    return createHmac('sha256', this.#key).update(token).digest('base64url');
  }
}
