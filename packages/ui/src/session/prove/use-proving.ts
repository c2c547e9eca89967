import { useEffect, useRef, useState } from 'react';
import { ask } from '../auth.ts';
import { askDevice, hasPasskeys, type PasskeyQuestion } from '../factor/passkey.ts';
import { endProof } from './proof.ts';

/** By what one proves who one is: the second factor, or the password, or at the identity provider. */
export interface ProofAsked {
  readonly by: 'FACTOR' | 'PASSWORD' | 'PROVIDER';
  /** Whose session it is now. */
  readonly account: string;
  readonly passkey?: PasskeyQuestion;
}

interface Proving {
  readonly asked: ProofAsked | null;
  readonly running: boolean;
  readonly problem: string | null;
  readonly prove: (typed: { readonly code?: string; readonly password?: string }) => Promise<void>;
  readonly proveByPasskey?: () => Promise<void>;
  /** Somebody was at the identity provider meanwhile. */
  readonly goOn: () => Promise<void>;
}

interface Outcome {
  readonly asked: ProofAsked | null;
  readonly running: boolean;
  readonly problem: string | null;
}

/** Proves once more who sits here. */
export function useProving(account: string): Proving {
  const [{ asked, running, problem }, setOutcome] = useState<Outcome>({ asked: null, running: true, problem: null });
  const begun = useRef(false);
  // Each question to a device is good for one answer.
  const begin = async (said: string | null): Promise<ProofAsked | null> => {
    const answer = await ask<ProofAsked>('/auth/prove/begin', {});
    const given = 'given' in answer ? answer.given : null;
    setOutcome({ asked: given, running: false, problem: said ?? ('problem' in answer ? answer.problem.message : null) });
    return given;
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin(null);
  });
  const send = async (body: object): Promise<void> => {
    const answer = await ask<object>('/auth/prove', body);
    if ('given' in answer) endProof(true);
    else await begin(answer.problem.message);
  };
  const prove = async (typed: object): Promise<void> => {
    if (running) return;
    setOutcome({ asked, running: true, problem: null });
    await send(typed);
  };
  const proveByPasskey = async (question: PasskeyQuestion): Promise<void> => {
    if (running) return;
    setOutcome({ asked, running: true, problem: null });
    const answer = await askDevice(question);
    await ('given' in answer ? send({ passkey: answer.given }) : begin(answer.problem));
  };
  const goOn = async (): Promise<void> => {
    const now = await begin(null);
    // Somebody else's session must not do what was typed in the first one.
    if (now && now.account !== account) location.reload();
    else if (now) endProof(true);
  };
  const question = hasPasskeys() ? asked?.passkey : undefined;
  return { asked, running, problem, prove, goOn, ...(question && { proveByPasskey: () => proveByPasskey(question) }) };
}
