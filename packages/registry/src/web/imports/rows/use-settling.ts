import { announce, formatCount, type Operation, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { ApproveDocument, type Batch, SettleDocument } from '../import-batch.documents.ts';
import type { ImportRowData } from './rows.documents.ts';

export type Decision = 'TAKE' | 'SKIP' | null;
type Settled = Pick<ImportRowData, 'id' | 'outcome'>;

const AT_ONCE = 500;

export interface Settling {
  readonly maySettle: (row: Pick<ImportRowData, 'outcome' | 'result'>) => boolean;
  readonly takable: (row: Pick<ImportRowData, 'outcome'>) => boolean;
  /** Whether a decision can be taken back. */
  readonly revocable: boolean;
  /** What is being decided now, for the dialog. */
  readonly asked: { readonly ids: readonly string[]; readonly decision: Decision; readonly needsReason: boolean } | null;
  readonly ask: (rows: readonly Settled[], decision: Decision) => void;
  readonly confirm: (reason: string) => Promise<boolean>;
  readonly close: () => void;
  readonly operation: Pick<Operation<never, never>, 'running' | 'refusal' | 'failure'>;
}

const words = { TAKE: '按现有内容导入', SKIP: '不导入' } as const;

type Send = (rows: string[], decision: Decision, reason: string | null) => Promise<unknown>;

/** Rows in pieces, so that thousands can be decided on in one go. */
async function sendInPieces(send: Send, ids: readonly string[], decision: Decision, reason: string | null): Promise<boolean> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    if (!(await send(ids.slice(from, from + AT_ONCE), decision, reason))) return false;
  }
  return true;
}

function useDialog(send: Send, reset: () => void) {
  const [asked, setAsked] = useState<Settling['asked']>(null);
  const decide = async (ids: readonly string[], decision: Decision, reason: string): Promise<boolean> => {
    if (!(await sendInPieces(send, ids, decision, reason || null))) return false;
    setAsked(null);
    const count = formatCount(ids.length);
    announce(decision === null ? `已取消 ${count} 行的处理` : `${count} 行：${words[decision]}`);
    return true;
  };
  return { asked, setAsked, decide, close: () => { reset(); setAsked(null); } };
}

/** Before the import: the sender decides on rows. 待核对的行要写理由才能按现有内容导入。 */
export function useSenderSettling(batch: Batch): Settling | null {
  const operation = useOperation(SettleDocument);
  const { asked, setAsked, decide, close } = useDialog((rows, decision, reason) => operation.run({ batch: batch.id, rows, decision, reason }), operation.reset);
  if (!batch.offers.some(({ action, enabled }) => action === 'settle' && enabled)) return null;
  return {
    maySettle: ({ outcome }) => outcome !== 'REJECT' && outcome !== 'DUPLICATE', takable: ({ outcome }) => outcome === 'NEEDS_REVIEW', revocable: true,
    asked, close, operation,
    ask: (rows, decision) => setAsked({ ids: rows.map(({ id }) => id), decision, needsReason: decision === 'TAKE' }),
    confirm: (reason) => decide(asked?.ids ?? [], asked?.decision ?? null, reason),
  };
}

/** After the import: legal-affairs decides on the rows that wait for it, and tells the sender why one is left out. */
export function useApproval(batch: Batch): Settling | null {
  const operation = useOperation(ApproveDocument);
  const { asked, setAsked, decide, close } = useDialog((rows, decision, reason) => operation.run({ batch: batch.id, rows, decision: decision ?? 'SKIP', reason }), operation.reset);
  if (!batch.offers.some(({ action, enabled }) => action === 'approve' && enabled)) return null;
  return {
    maySettle: ({ result }) => result === 'WAITING', takable: () => true, revocable: false, asked, close, operation,
    ask: (rows, decision) => setAsked({ ids: rows.map(({ id }) => id), decision, needsReason: decision === 'SKIP' || rows.some(({ outcome }) => outcome === 'NEEDS_REVIEW') }),
    confirm: (reason) => decide(asked?.ids ?? [], asked?.decision ?? null, reason),
  };
}
