import { announce, sessionFetch } from '@gongqiao/ui';
import { useCallback, useEffect, useState } from 'react';

/** One's own second factor, as it stands. */
export interface FactorStatus {
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
  /** Nobody works here without one. */
  readonly required: boolean;
}

const ADDRESS = '/auth/second-factor';

async function ask<Answer>(path: string, body?: object): Promise<{ answer: Answer | null; problem: string | null }> {
  try {
    const response = await sessionFetch(path, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const answer = response.status === 204 ? {} : await response.json();
    return response.ok ? { answer: answer as Answer, problem: null } : { answer: null, problem: (answer as { message?: string }).message ?? '没有办成，请稍后再试。' };
  } catch {
    return { answer: null, problem: '没有连上服务器，请检查网络后再试。' };
  }
}

/** How it stands, read again when `again` is called. */
export function useFactorStatus(): { readonly status: FactorStatus | null; readonly problem: string | null; readonly again: () => void } {
  const [state, setState] = useState<{ answer: FactorStatus | null; problem: string | null }>({ answer: null, problem: null });
  const again = useCallback(() => void ask<FactorStatus>(ADDRESS).then(setState), []);
  useEffect(again, [again]);
  return { status: state.answer, problem: state.problem, again };
}

/** A step of setting up, renewing or removing; null when it was refused. `done` is told to the person. */
export function useFactorStep<Answer>(step: 'begin' | 'confirm' | 'recovery-codes' | 'remove', done?: string): { readonly run: (body?: object) => Promise<Answer | null>; readonly running: boolean; readonly problem: string | null } {
  const [state, setState] = useState<{ running: boolean; problem: string | null }>({ running: false, problem: null });
  const run = useCallback(async (body: object = {}): Promise<Answer | null> => {
    setState({ running: true, problem: null });
    const { answer, problem } = await ask<Answer>(`${ADDRESS}/${step}`, body);
    setState({ running: false, problem });
    if (answer && done) announce(done);
    return answer;
  }, [step, done]);
  return { run, ...state };
}
