import type { Purpose } from '../passkey/challenges.ts';
import { type Attempt, countAddress, findLock, forgetFailures, type Lock, takeAttempt } from '../session/attempts.ts';
import { type FactorAnswer, type FactorPlace, type Proof, prove } from './factor-store.ts';

/** By what it was proved, null where it was not, or until when nothing is looked at. */
export type Checked = { readonly proof: Proof | null } | Lock;

/** Looks at a code or a passkey as at a password: five wrong ones in a row, and the next attempt waits. However many come at once, no more than that are looked at. */
export async function checkFactor(place: FactorPlace, attempt: Attempt, accountId: string, purpose: Exclude<Purpose, 'REGISTER'>, answer: FactorAnswer): Promise<Checked> {
  const { sql, clock } = place;
  if (!(await takeAttempt(sql, clock, attempt))) return (await findLock(sql, clock, attempt)) ?? { by: 'account', lockedUntil: clock.now() };
  const proof = await prove(place, accountId, purpose, answer);
  await (proof ? forgetFailures(sql, attempt.account) : countAddress(sql, clock, attempt));
  return { proof };
}
