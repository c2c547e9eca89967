import pg from 'pg';

/** Runs `work` on one plain connection and closes it, also when the work fails. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'gongqiao', connectionTimeoutMillis: 10_000 });
  // A connection cut in the middle rejects the query that is waiting; the event alone would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs `work` in a transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(client: pg.ClientBase, work: () => Promise<T>, begin = 'begin'): Promise<T> {
  await client.query(begin);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** The same connection string for another account or database. */
export function urlFor(url: string, change: { user?: string; password?: string; database?: string }): string {
  const result = new URL(url);
  if (change.user !== undefined) result.username = encodeURIComponent(change.user);
  if (change.password !== undefined) result.password = encodeURIComponent(change.password);
  if (change.database !== undefined) result.pathname = `/${encodeURIComponent(change.database)}`;
  return result.href;
}

/** The name of the database that a connection string points at. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
