import type { Sql } from '@gongqiao/kernel';
import { type ChainRow, hashOf, rowsBy } from './chain-row.ts';

/** What can be wrong with a chain. */
export type Fault = 'ALTERED' | 'DELETED' | 'INSERTED' | 'REORDERED' | 'CUT_OFF' | 'RECOMPUTED' | 'HISTORY_ALTERED' | 'HISTORY_INSERTED' | 'HEAD_FORGED';

/** The link before a row: its number and hash. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Whether a row continues the chain, its content being what it was hashed with. */
export const continues = (before: Link, row: ChainRow): boolean => row.seq === before.seq + 1 && row.prevHash === before.hash && hashOf(row) === row.hash;

// How many numbers a row is thought to have been moved at most.
const FARTHEST = 200;

function wasNumbered(row: ChainRow): number | null {
  for (let distance = 0; distance <= FARTHEST; distance += 1) {
    for (const seq of [row.seq - distance, row.seq + distance]) if (hashOf({ ...row, seq }) === row.hash) return seq;
  }
  return null;
}

/** Why the row does not continue the chain, as well as that can be told: that it does not is certain. */
export async function diagnose(sql: Sql, before: Link, row: ChainRow): Promise<Fault> {
  if (row.seq <= before.seq) return 'INSERTED';
  const skips = row.seq > before.seq + 1;
  const heirs = (await rowsBy(sql, 'prev_hash', before.hash)).filter(({ id }) => id !== row.id);
  // The one that belongs here stands elsewhere: two were exchanged, or one that was never in the chain was put between.
  if (heirs.length > 0) return skips || (await isLink(sql, row)) ? 'REORDERED' : 'INSERTED';
  if (skips) return 'DELETED';
  return row.prevHash !== before.hash && (wasNumbered(row) ?? 0) > row.seq ? 'DELETED' : 'ALTERED';
}

const isLink = async (sql: Sql, row: ChainRow): Promise<boolean> => wasNumbered(row) !== null && (await rowsBy(sql, 'prev_hash', row.hash)).length > 0;
