import { type Clock, type Context, Refused, type Sql } from '@gongqiao/kernel';
import { checkFactor } from '../factor/check-factor.ts';
import type { FactorAnswer, Proof } from '../factor/factor-store.ts';
import type { FactorVault } from '../factor/factor-vault.ts';
import { beginFactor, type FactorSetup, setUpFactor } from '../operations/second-factor.ts';
import { askForPasskey, type PasskeyQuestion } from '../passkey/prove-passkey.ts';
import type { RelyingParty } from '../passkey/relying-party.ts';
import { identityRefusals } from '../refusals.ts';
import type { SignedIn } from '../viewer/viewer-of.ts';
import type { Attempt, Lock } from './attempts.ts';

/** How second factors are asked for here. */
export interface FactorOptions {
  readonly vault: FactorVault;
  /** Whether staff who have none set one up before a session is opened. */
  readonly required: boolean;
  /** For which passkeys are good; without it none is asked for. */
  readonly site?: RelyingParty | null;
  /** A context in which somebody who is about to be signed in sets up a second factor. */
  readonly contextOf: (viewer: SignedIn) => Context;
}

/** What was typed or shown of a second factor. */
export interface FactorTyped extends FactorAnswer {
  /** Of a second factor that is being set up. */
  readonly ticket?: string | null | undefined;
}

/** The second factor was proved, or none is asked for; or what is wanted, in words. */
export type FactorResult =
  | { readonly proof: Proof | null; readonly recoveryCodes?: readonly string[] }
  | { readonly secondFactor: string; readonly wrong: boolean; readonly passkey?: PasskeyQuestion | null }
  | { readonly secondFactor: string; readonly wrong: boolean; readonly setup: FactorSetup }
  | Lock;

interface Passing {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly factors: FactorOptions;
}

const ASKED = '这个账号用两步验证，请在工作台的登录页填写身份验证应用里现在的 6 位验证码。';
const SETUP_ASKED = '这里要求工作人员用两步验证登录。请先在工作台的登录页设置：用手机上的身份验证应用扫描二维码，再填它显示的 6 位验证码。';

async function passSetup({ clock, factors }: Passing, viewer: SignedIn, { code, ticket }: FactorTyped): Promise<FactorResult> {
  const wanted = (said: string, wrong: boolean): FactorResult => ({ secondFactor: said, wrong, setup: beginFactor(factors.vault, viewer, clock.now(), ticket) });
  if (!ticket || !code) return wanted(SETUP_ASKED, false);
  try {
    return { proof: 'APP', recoveryCodes: await setUpFactor(factors.contextOf(viewer), factors.vault, { ticket, code }) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // In another window it was set up meanwhile.
    return error.code === 'FACTOR_PRESENT' ? { secondFactor: ASKED, wrong: false } : wanted(error.message, true);
  }
}

// Each time with a question of its own: one that was answered, rightly or not, is used up.
async function asked({ sql, clock, factors: { site } }: Passing, viewer: SignedIn, secondFactor: string, wrong: boolean): Promise<FactorResult> {
  const passkey = site ? await askForPasskey({ sql, clock, site }, viewer.accountId!, 'SIGN_IN') : null;
  return { secondFactor, wrong, ...(passkey && { passkey }) };
}

/** Asks for the second factor of somebody whose password was right. */
export async function passFactor(passing: Passing, attempt: Attempt, viewer: SignedIn, hasFactor: boolean, typed: FactorTyped): Promise<FactorResult> {
  const { sql, clock, factors } = passing;
  if (!hasFactor) return factors.required && viewer.kind === 'STAFF' ? passSetup(passing, viewer, typed) : { proof: null };
  if (!typed.code && !typed.passkey) return asked(passing, viewer, ASKED, false);
  const checked = await checkFactor({ sql, clock, vault: factors.vault, site: factors.site }, attempt, viewer.accountId!, 'SIGN_IN', typed);
  if ('lockedUntil' in checked) return checked;
  return checked.proof ? { proof: checked.proof } : asked(passing, viewer, typed.passkey ? identityRefusals.PASSKEY_REFUSED : identityRefusals.FACTOR_CODE, true);
}
