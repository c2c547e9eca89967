import { useState } from 'react';
import { type Credentials, type PersonKind, signIn, type SignInProblem } from './auth.ts';

/** What is typed into a sign-in form; the new password twice, where one is asked for. */
export interface Typed extends Credentials {
  readonly repeated?: string;
}

interface Outcome {
  readonly running: boolean;
  readonly problem: SignInProblem | null;
  /** The password was a one-time one: a password of one's own is wanted with it. */
  readonly renewing: boolean;
}

/** What is wrong with what was typed before anybody is asked, or null. */
export function faultOf({ account, password, newPassword, repeated }: Typed, renewing: boolean): SignInProblem | null {
  if (!account || !password) return { message: '请填写手机号（账号）和密码。' };
  return renewing && newPassword !== repeated ? { message: '两次填写的新密码不一样，请核对。' } : null;
}

/** Signs a person in with what was typed, a one-time password in two steps. Small: its page has to be light. */
export function useSignIn(as: PersonKind, onDone: (account: string) => void): Outcome & { readonly enter: (typed: Typed) => Promise<void> } {
  const [outcome, setOutcome] = useState<Outcome>({ running: false, problem: null, renewing: false });
  const { running, renewing } = outcome;
  const enter = async (typed: Typed): Promise<void> => {
    if (running) return;
    const account = typed.account.trim();
    setOutcome({ ...outcome, running: true });
    let name = account;
    const problem = faultOf({ ...typed, account }, renewing) ?? (await signIn({ account, as, password: typed.password, newPassword: typed.newPassword }, ({ viewer }) => { name = viewer.account; }));
    // Another account, or another password, may need none of its own.
    setOutcome({ running: false, problem, renewing: problem?.code === 'NEW_PASSWORD' || (renewing && problem?.code !== 'WRONG_CREDENTIALS') });
    if (problem === null) onDone(name);
  };
  return { ...outcome, enter };
}
