import type { Sql } from '@gongqiao/kernel';
import { canonical, sha256 } from './canonical.ts';

/** A row of the chain as its hash covers it, the hash beside it. */
export interface ChainRow {
  readonly seq: number;
  readonly id: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly at: string;
  readonly transactionId: string | null;
  readonly payload: string;
  readonly [column: string]: unknown;
}

/** What the first row of a chain names as the hash before it. */
export const BEFORE_FIRST = '0'.repeat(64);

const columns = `seq, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_id as "actorId", actor_name as "actorName", actor_kind as "actorKind", department,
  unit_id as "unitId", organization_id as "organizationId", action, object_type as "objectType", object_id as "objectId", outcome, request_id as "requestId", purpose,
  transaction_id as "transactionId", payload, scope, prev_hash as "prevHash", hash`;

/** The hash that a row must have, worked out here and not by the database that is being examined. */
export function hashOf({ hash: _, ...content }: ChainRow): string {
  return sha256(canonical({ ...content, algorithm: 'SHA-256' }));
}

/** The rows of a part of the chain, in batches of some thousands, in order. Also those that stand under one number twice. */
export async function* rowsOf(sql: Sql, from = -(2 ** 31), to = 2 ** 31 - 1): AsyncGenerator<readonly ChainRow[]> {
  let [seq, id] = [from, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await sql.query(`select ${columns} from audit_event where (seq, id) > ($1, $2) and seq <= $3 order by seq, id limit 5000`, [seq, id, to]);
    if (rows.length === 0) return;
    const batch = rows as unknown as ChainRow[];
    yield batch;
    ({ seq, id } = batch.at(-1)!);
  }
}

/** The rows that follow a hash, or have it. */
export async function rowsBy(sql: Sql, column: 'prev_hash' | 'hash', hash: string): Promise<readonly ChainRow[]> {
  const { rows } = await sql.query(`select ${columns} from audit_event where ${column} = $1 order by seq, id limit 10`, [hash]);
  return rows as unknown as ChainRow[];
}
