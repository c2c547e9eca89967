import pg from 'pg';
import type { Session } from './orm.ts';
import { inTransaction } from './session.ts';

const { escapeLiteral: literal } = pg;

/** A pool whose every statement runs in a transaction of its own, with settings that end with it. */
export function within(pool: pg.Pool, session: Session): Pick<pg.ClientBase, 'query'> {
  const settings = Object.entries(session).map(([name, value]) => `set_config(${literal(name)}, ${literal(value)}, true)`);
  const query = async (text: string, values?: unknown[]): Promise<pg.QueryResult> => {
    const client = await pool.connect();
    try {
      return await inTransaction(client, () => client.query(text, values), `begin; select ${settings.join(', ')}`);
    } finally {
      client.release();
    }
  };
  return { query } as Pick<pg.ClientBase, 'query'>;
}
