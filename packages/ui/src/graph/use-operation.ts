import type { TadaDocumentNode } from '@gongqiao/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { failureOf } from './failure.ts';
import { withProof } from '../session/prove/proof.ts';
import type { RefusalData } from './refusal.ts';

type Answer = { readonly __typename: string };
type Done<Result> = Exclude<Result, { readonly __typename: 'Refusal' }>;

export interface Operation<Result, Variables> {
  /** Null when it was refused or failed; a second call while the first runs does nothing. */
  run: (variables: Variables) => Promise<Done<Result> | null>;
  running: boolean;
  refusal: RefusalData | null;
  failure: string | null;
  reset: () => void;
}

interface Outcome {
  readonly running: boolean;
  readonly refusal: RefusalData | null;
  readonly failure: string | null;
}

const idle: Outcome = { running: false, refusal: null, failure: null };

/**
 * A mutation whose field is aliased `result` and selects `__typename ...RefusalDetail`. `changes`: types that it changes and its answer does not
 * hold, so that queries with these are read again; a constant.
 */
export function useOperation<Result extends Answer, Variables extends Record<string, unknown>>(document: TadaDocumentNode<{ result: Result }, Variables>, onRefusal?: (refusal: RefusalData) => void, changes?: readonly string[]): Operation<Result, Variables> {
  const client = useClient();
  const busy = useRef(false);
  const refused = useRef(onRefusal);
  useEffect(() => { refused.current = onRefusal; });
  const [outcome, setOutcome] = useState<Outcome>(idle);
  const reset = useCallback(() => setOutcome(idle), []);
  const run = useCallback(async (variables: Variables): Promise<Done<Result> | null> => {
    if (busy.current) return null;
    busy.current = true;
    setOutcome({ ...idle, running: true });
    const send = () => client.mutation(document, variables, changes && { additionalTypenames: [...changes] }).toPromise();
    const { data, error } = await withProof(send, (answer) => (answer.data?.result as Partial<RefusalData> | undefined)?.code);
    busy.current = false;
    if (error || !data) return (setOutcome({ ...idle, failure: error ? failureOf(error).message : '没有收到结果，请刷新后查看。' }), null);
    if (data.result.__typename === 'Refusal') {
      const refusal = data.result as unknown as RefusalData;
      setOutcome({ ...idle, refusal });
      refused.current?.(refusal);
      return null;
    }
    setOutcome(idle);
    return data.result as Done<Result>;
  }, [client, document, changes]);
  return { run, reset, ...outcome };
}
