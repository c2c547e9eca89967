import type { TadaDocumentNode } from '@gongqiao/schema';
import { formatCount, type RefusalData, useOperation } from '@gongqiao/ui';
import { type ReactNode, useRef, useState } from 'react';
import type { ExpiredRow } from '../retention.documents.ts';

export type Step = 'propose' | 'destroy' | 'decline' | 'extend';

/** What is to be done, and with which documents. */
export interface Settling {
  readonly step: Step;
  readonly rows: readonly ExpiredRow[];
}

const changes = ['ExpiredDocument', 'Document'] as const;

interface Each<More> {
  readonly run: (more: More) => Promise<void>;
  /** How many are done, while there are others. */
  readonly progress: ReactNode;
  readonly state: { readonly running: boolean; readonly refusal: RefusalData | null; readonly failure: string | null };
}

/** Does the same with one row after the other; stops at the first that is refused, and goes on there when it is asked again. */
export function useEach<Result extends { readonly __typename: string }, Variables extends { id: string; version: number }>(document: TadaDocumentNode<{ result: Result }, Variables>, rows: readonly ExpiredRow[], onDone: () => void): Each<Omit<Variables, 'id' | 'version'>> {
  const { run: runOne, running, refusal, failure } = useOperation(document, undefined, changes);
  const [done, setDone] = useState(0);
  const [going, setGoing] = useState(false);
  const at = useRef(0);
  const run = async (more: Omit<Variables, 'id' | 'version'>): Promise<void> => {
    setGoing(true);
    for (; at.current < rows.length; setDone(at.current)) {
      const { id, version } = rows[at.current]!;
      if (!(await runOne({ id, version, ...more } as unknown as Variables))) return setGoing(false);
      at.current += 1;
    }
    onDone();
  };
  const progress = rows.length > 1 && done > 0 && <p role="status">已办 {formatCount(done)} 份，还有 {formatCount(rows.length - done)} 份。</p>;
  return { run, progress, state: { running: running || going, refusal, failure } };
}
