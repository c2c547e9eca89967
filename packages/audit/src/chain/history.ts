import type { Sql } from '@gongqiao/kernel';
import { sha256 } from './canonical.ts';
import type { ChainRow } from './chain-row.ts';

/** What a row of the chain says of the history that its transaction wrote. */
interface Covered {
  readonly digest: string | null;
  readonly events: number;
}

// The text that the digest of one event is made of; the hashing is done here.
const eventText = `jsonb_build_array(e.id, e.subject_type, e.subject_id, e.subject_version, e.kind, e.action, e.reason, e.changes, e.actor_name, e.actor_id, e.batch_id,
  extract(epoch from e.at), e.scope, e.source, e.valid_since)::text`;

async function digestsOf(sql: Sql, transactions: readonly string[]): Promise<ReadonlyMap<string, Covered>> {
  const { rows } = await sql.query(`
    select e.transaction_id as "transactionId", count(*)::int as events, string_agg(encode(sha256(convert_to(${eventText}, 'UTF8')), 'hex'), '' order by e.id) as digests
    from kernel_event e where e.transaction_id = any($1::uuid[]) group by 1`, [transactions]);
  return new Map(rows.map((row) => [row['transactionId'] as string, { events: row['events'] as number, digest: sha256(row['digests'] as string) }]));
}

const NOTHING: Covered = { digest: null, events: 0 };

/** The first row whose transaction's history is not what it was, and the number of events then and now. */
export async function alteredHistory(sql: Sql, batch: readonly ChainRow[]): Promise<{ row: ChainRow; was: number; is: number } | null> {
  const covering = batch.filter(({ transactionId }) => transactionId !== null);
  if (covering.length === 0) return null;
  const found = await digestsOf(sql, covering.map(({ transactionId }) => transactionId!));
  for (const row of covering) {
    const [was, is] = [JSON.parse(row.payload) as Covered, found.get(row.transactionId!) ?? NOTHING];
    if (was.digest !== is.digest || was.events !== is.events) return { row, was: was.events, is: is.events };
  }
  return null;
}

/** An event that no row of the chain covers: written past it. */
export async function uncoveredEvent(sql: Sql): Promise<string | null> {
  const { rows } = await sql.query('select id from kernel_event e where not exists (select from audit_event a where a.transaction_id = e.transaction_id) limit 1');
  return (rows[0]?.['id'] as string | undefined) ?? null;
}
