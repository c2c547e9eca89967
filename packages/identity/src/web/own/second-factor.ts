import { announce, sessionFetch } from '@gongqiao/ui';
import { useCallback, useEffect, useState } from 'react';

/** A passkey of one's own. */
export interface OwnPasskey {
  readonly id: string;
  readonly device: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  /** Its provider copies it to other devices. */
  readonly backedUp: boolean;
}

/** One's own second factor, as it stands. */
export interface FactorStatus {
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
  /** Nobody works here without one. */
  readonly required: boolean;
  readonly passkeys: readonly OwnPasskey[];
  /** Why there are none here. */
  readonly passkeysAway?: string;
}

const STEPS = {
  begin: '/auth/second-factor/begin', confirm: '/auth/second-factor/confirm', 'recovery-codes': '/auth/second-factor/recovery-codes', remove: '/auth/second-factor/remove',
  'ask-passkey': '/auth/passkeys/question', 'begin-passkey': '/auth/passkeys/begin', 'confirm-passkey': '/auth/passkeys/confirm', 'remove-passkey': '/auth/passkeys/remove',
} as const;

export type FactorStep = keyof typeof STEPS;

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
  const again = useCallback(() => void ask<FactorStatus>('/auth/second-factor').then(setState), []);
  useEffect(again, [again]);
  return { status: state.answer, problem: state.problem, again };
}

interface Step<Answer> {
  readonly run: (body?: object) => Promise<Answer | null>;
  /** What else went wrong, such as at a device. */
  readonly fail: (problem: string) => null;
  readonly running: boolean;
  readonly problem: string | null;
}

/** A step of setting up, renewing or removing; null when it was refused. `done` is told to the person. */
export function useFactorStep<Answer>(step: FactorStep, done?: string): Step<Answer> {
  const [state, setState] = useState<{ running: boolean; problem: string | null }>({ running: false, problem: null });
  const run = useCallback(async (body: object = {}): Promise<Answer | null> => {
    setState({ running: true, problem: null });
    const { answer, problem } = await ask<Answer>(STEPS[step], body);
    setState({ running: false, problem });
    if (answer && done) announce(done);
    return answer;
  }, [step, done]);
  const fail = useCallback((problem: string) => {
    setState({ running: false, problem });
    return null;
  }, []);
  return { run, fail, ...state };
}
