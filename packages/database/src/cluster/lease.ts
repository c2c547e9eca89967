import pg from 'pg';
import { errorCode } from '../fault.ts';
import { adminUrl } from './place.ts';
import type { Identity } from './place.ts';

// Each user of the server holds this lock shared. Who gets it alone is the last one and may stop the server; nobody can join meanwhile.
const usersLock = 7_305_002_418;

// The server is starting, stopping, or went away while we asked.
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

/** Whether an error says that the server is not there at this moment, rather than that it refuses us. */
export function isPassing(error: unknown): boolean {
  return passing.has(errorCode(error)) || (error instanceof Error && /Connection terminated|timeout expired/.test(error.message));
}

/** Our share in a running server: it runs as long as somebody holds one. Ends with the process, however that ends. */
export interface Lease {
  /** Resolves when the connection was lost though nobody gave it back. */
  readonly lost: Promise<void>;
  /** Gives the share back; runs `last` when nobody else holds one, while nobody can take one. */
  giveBack(last: () => Promise<void>): Promise<void>;
}

async function isAlone(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [usersLock]);
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [usersLock]);
    return rows[0]?.alone ?? false;
  } catch {
    // The connection is gone, and our share with it.
    return false;
  }
}

function leaseOn(client: pg.Client): Lease {
  let returned = false;
  const lost = new Promise<void>((resolve) => client.once('end', () => returned || resolve()));
  return {
    lost,
    async giveBack(last) {
      returned = true;
      if (await isAlone(client)) await last();
      await client.end().catch(() => {});
    },
  };
}

/** Joins the users of a running server; undefined while it is starting or stopping. */
export async function takeLease(identity: Identity): Promise<Lease | undefined> {
  const client = new pg.Client({ connectionString: adminUrl(identity), application_name: 'gongqiao lease', keepAlive: true, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [usersLock]);
    return leaseOn(client);
  } catch (error) {
    client.end().catch(() => {});
    if (isPassing(error)) return undefined;
    throw error;
  }
}
