import type { Sql } from '@gongqiao/kernel';
import type { Head } from '../heads/head.ts';
import { BEFORE_FIRST, type ChainRow, rowsOf } from './chain-row.ts';
import { continues, diagnose, type Fault, type Link } from './diagnose.ts';
import { alteredHistory, uncoveredEvent } from './history.ts';

/** The chain is whole, up to its head; or where it is first broken, and how. */
export type Verdict =
  | { readonly whole: true; readonly count: number; readonly head: Link; readonly heads: number }
  | { readonly whole: false; readonly fault: Fault; readonly seq: number | null; readonly detail: string };

export interface VerifyOptions {
  readonly sql: Sql;
  /** The heads that were signed and written outside the database, in their order. */
  readonly heads?: readonly Head[];
}

const broken = (fault: Fault, seq: number | null, detail = ''): Verdict => ({ whole: false, fault, seq, detail });

// A chain that was computed anew is whole in itself: only a head that was written elsewhere says that it was another.
function belied(rows: readonly ChainRow[], heads: ReadonlyMap<number, Head>): Verdict | null {
  const row = rows.find(({ seq, hash }) => heads.has(seq) && heads.get(seq)!.hash !== hash);
  return row ? broken('RECOMPUTED', row.seq, heads.get(row.seq)!.at) : null;
}

async function walk(sql: Sql, heads: ReadonlyMap<number, Head>): Promise<Verdict | Link> {
  let link: Link = { seq: 0, hash: BEFORE_FIRST };
  for await (const rows of rowsOf(sql)) {
    for (const row of rows) {
      if (!continues(link, row)) return broken(await diagnose(sql, link, row), link.seq + 1);
      link = row;
    }
    const otherwise = belied(rows, heads);
    if (otherwise) return otherwise;
    const history = await alteredHistory(sql, rows);
    if (history) return broken('HISTORY_ALTERED', history.row.seq, `${history.was} → ${history.is}`);
  }
  return link;
}

/** Walks the whole chain in batches and says that it is whole, or where it is first broken. Reads only. */
export async function verifyChain({ sql, heads = [] }: VerifyOptions): Promise<Verdict> {
  const walked = await walk(sql, new Map(heads.map((head) => [head.seq, head])));
  if ('whole' in walked) return walked;
  const last = heads.reduce((most, { seq }) => Math.max(most, seq), 0);
  if (last > walked.seq) return broken('CUT_OFF', walked.seq + 1, String(last));
  const stray = await uncoveredEvent(sql);
  return stray ? broken('HISTORY_INSERTED', null, stray) : { whole: true, count: walked.seq, head: { seq: walked.seq, hash: walked.hash }, heads: heads.length };
}
