import { type Clock, type Context, Refused, type Sql } from '@gongqiao/kernel';
import { checkCode } from '../factor/check-code.ts';
import type { Proof } from '../factor/factor-store.ts';
import type { FactorVault } from '../factor/factor-vault.ts';
import { beginFactor, type FactorSetup, setUpFactor } from '../operations/second-factor.ts';
import { identityRefusals } from '../refusals.ts';
import type { SignedIn } from '../viewer/viewer-of.ts';
import type { Attempt, Lock } from './attempts.ts';

/** How second factors are asked for here. */
export interface FactorOptions {
  readonly vault: FactorVault;
  /** Whether staff who have none set one up before a session is opened. */
  readonly required: boolean;
  /** A context in which somebody who is about to be signed in sets up a second factor. */
  readonly contextOf: (viewer: SignedIn) => Context;
}

/** What was typed of a second factor. */
export interface FactorTyped {
  /** Of the app, or a recovery code. */
  readonly code?: string | null | undefined;
  /** Of a second factor that is being set up. */
  readonly ticket?: string | null | undefined;
}

/** The second factor was proved, or none is asked for; or what is wanted, in words. */
export type FactorResult =
  | { readonly proof: Proof | null; readonly recoveryCodes?: readonly string[] }
  | { readonly secondFactor: string; readonly wrong: boolean }
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

/** Asks for the second factor of somebody whose password was right. */
export async function passFactor(passing: Passing, attempt: Attempt, viewer: SignedIn, hasFactor: boolean, typed: FactorTyped): Promise<FactorResult> {
  const { sql, clock, factors } = passing;
  if (!hasFactor) return factors.required && viewer.kind === 'STAFF' ? passSetup(passing, viewer, typed) : { proof: null };
  if (!typed.code) return { secondFactor: ASKED, wrong: false };
  const checked = await checkCode({ sql, clock, vault: factors.vault }, attempt, viewer.accountId!, typed.code);
  if ('lockedUntil' in checked) return checked;
  return checked.proof ? { proof: checked.proof } : { secondFactor: identityRefusals.FACTOR_CODE, wrong: true };
}
