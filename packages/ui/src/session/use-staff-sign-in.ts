import { useState } from 'react';
import { type FactorSetup, signIn, type SignInProblem } from './auth.ts';
import { askDevice, hasPasskeys, type PasskeyQuestion } from './factor/passkey.ts';
import { faultOf, type Typed } from './use-sign-in.ts';

interface Asked {
  /** The password was a one-time one: a password of one's own is wanted with it. */
  readonly renewing: boolean;
  /** The password was right: a code is wanted with it. */
  readonly factor: boolean;
  /** What a device of this account may answer in place of a code. */
  readonly question: PasskeyQuestion | null;
  /** The first code of an app that is to be set up. */
  readonly setup: FactorSetup | null;
}

interface Outcome extends Asked {
  readonly running: boolean;
  readonly problem: SignInProblem | null;
  /** Somebody is signed in, and has these to put away first. */
  readonly recoveryCodes: readonly string[] | null;
}

interface SigningIn extends Outcome {
  readonly enter: (typed: Typed) => Promise<void>;
  /** Lets a device answer in place of a code. */
  readonly enterByPasskey: (typed: Typed) => Promise<void>;
  /** Back to account and password. */
  readonly begin: () => void;
}

const NOTHING: Asked = { renewing: false, factor: false, question: null, setup: null };
const BEGIN: Outcome = { ...NOTHING, running: false, problem: null, recoveryCodes: null };

// Another account, or another password, may be asked for nothing; what else goes wrong leaves the step as it is.
function askedBy(problem: SignInProblem | null, before: Asked): Asked {
  if (problem?.code === 'WRONG_CREDENTIALS') return NOTHING;
  if (problem?.code === 'NEW_PASSWORD') return { ...NOTHING, renewing: true };
  if (problem?.code === 'SECOND_FACTOR') return { ...before, factor: true, setup: null, question: (hasPasskeys() && problem.passkey) || null };
  return problem?.setup ? { ...before, factor: false, setup: problem.setup } : before;
}

/** Signs staff in with what was typed; a one-time password and a second factor in further steps, each with what was typed before. */
export function useStaffSignIn(onDone: (account: string) => void): SigningIn {
  const [outcome, setOutcome] = useState<Outcome>(BEGIN);
  const { running, renewing, factor, question, setup } = outcome;
  const asked = { renewing, factor, question, setup };
  const enter = async (typed: Typed): Promise<void> => {
    if (running) return;
    const account = typed.account.trim();
    setOutcome({ ...outcome, running: true });
    const { password, newPassword, code, passkey } = typed;
    const given = { codes: null as readonly string[] | null };
    const problem = faultOf({ ...typed, account }, renewing)
      ?? (await signIn({ account, password, newPassword, passkey, code: (!passkey && code) || undefined, ticket: setup?.ticket }, ({ recoveryCodes = null }) => { given.codes = recoveryCodes; }));
    setOutcome({ ...askedBy(problem, asked), running: false, problem, recoveryCodes: given.codes });
    if (problem === null && given.codes === null) onDone(account);
  };
  const enterByPasskey = async (typed: Typed): Promise<void> => {
    if (running || !question) return;
    setOutcome({ ...outcome, running: true });
    const answer = await askDevice(question);
    if ('given' in answer) return enter({ ...typed, passkey: answer.given });
    setOutcome({ ...outcome, running: false, problem: { message: answer.problem } });
  };
  return { ...outcome, enter, enterByPasskey, begin: () => setOutcome(BEGIN) };
}
