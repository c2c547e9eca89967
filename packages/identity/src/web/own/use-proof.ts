import { askDevice, hasPasskeys, type PasskeyAnswer, type PasskeyQuestion } from '@gongqiao/ui';
import { useState } from 'react';
import { type FactorStatus, useFactorStep } from './second-factor.ts';

/** Whether a device may prove here who sits before the page. */
export const mayProveByPasskey = ({ passkeys, passkeysAway }: FactorStatus): boolean => passkeys.length > 0 && passkeysAway === undefined && hasPasskeys();

/** Lets a device prove who sits here, before something is done with the second factor; null when it did not. */
export function usePasskeyProof(): { readonly prove: () => Promise<PasskeyAnswer | null>; readonly proving: boolean; readonly problem: string | null } {
  const { run, fail, running, problem } = useFactorStep<PasskeyQuestion>('ask-passkey');
  const [asking, setAsking] = useState(false);
  const prove = async (): Promise<PasskeyAnswer | null> => {
    setAsking(true);
    const question = await run();
    const answer = question && (await askDevice(question));
    setAsking(false);
    if (!answer) return null;
    return 'given' in answer ? answer.given : fail(answer.problem);
  };
  return { prove, proving: running || asking, problem };
}
