import type { Sql } from '@gongqiao/kernel';
import type { Fault } from '../chain/diagnose.ts';
import { type Verdict, verifyChain } from '../chain/verify.ts';
import { ForgedHead, type HeadsFileOptions, readHeads } from '../heads/heads-file.ts';

export const AUDIT_USAGE = 'audit verify';

/** What the command needs of wherever it is typed. */
export interface VerifyCommandPlace {
  readonly sql: Sql;
  readonly heads: HeadsFileOptions;
  /** A line of the result. */
  out(text: string): void;
}

const words: Readonly<Record<Fault, (seq: number | null, detail: string) => string>> = {
  ALTERED: (seq) => `第 ${seq} 条的内容被改动：与写入时的校验值不符。`,
  DELETED: (seq) => `第 ${seq} 条被删除：它前后的记录接不上。`,
  INSERTED: (seq) => `第 ${seq} 条是后来插入的：它的前一条原来接着另一条。`,
  REORDERED: (seq) => `第 ${seq} 条起次序被调换：应在这里的一条在别处。`,
  CUT_OFF: (seq, detail) => `从第 ${seq} 条起末尾被截断：库外的链头到第 ${detail} 条为止。`,
  RECOMPUTED: (seq, detail) => `第 ${seq} 条与库外的链头（${detail}）不符：链被整段重算过。`,
  HISTORY_ALTERED: (seq, detail) => `第 ${seq} 条所记的修改记录被改动、增添或删除（条数 ${detail}）。`,
  HISTORY_INSERTED: (_, detail) => `修改记录 ${detail} 没有经过审计链，是从旁写入的。`,
  HEAD_FORGED: (seq) => `库外链头文件第 ${seq} 行的签名不对。`,
};

const said = (verdict: Verdict): string => (verdict.whole
  ? `审计链完好：${verdict.count} 条，链头 ${verdict.head.seq} ${verdict.head.hash}，与库外的 ${verdict.heads} 个链头相符。`
  : `审计链有问题。${words[verdict.fault](verdict.seq, verdict.detail)}`);

async function verdictOf({ sql, heads }: VerifyCommandPlace): Promise<Verdict> {
  try {
    return await verifyChain({ sql, heads: await readHeads(heads) });
  } catch (error) {
    if (error instanceof ForgedHead) return { whole: false, fault: 'HEAD_FORGED', seq: error.line, detail: '' };
    throw error;
  }
}

/** `audit verify`. Returns the exit code: 0 whole, 1 not. */
export async function verifyCommand(place: VerifyCommandPlace): Promise<number> {
  const verdict = await verdictOf(place);
  place.out(said(verdict));
  if (verdict.whole && verdict.heads === 0) place.out('库外还没有链头：末尾被截断或整段重算，现在还看不出来。');
  return verdict.whole ? 0 : 1;
}
