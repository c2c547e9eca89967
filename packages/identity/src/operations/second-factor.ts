import { randomBytes } from 'node:crypto';
import { type Context, getRow, inTransaction, refuse as refuseAnyway, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Account } from '../account/account.entity.ts';
import { dropFactor, keepFactor, keepRecoveryCodes } from '../factor/factor-store.ts';
import type { FactorVault } from '../factor/factor-vault.ts';
import { typedCode } from '../factor/recovery-codes.ts';
import { base32, matchingStep, otpauthUri, SECRET_LENGTH } from '../factor/totp.ts';
import { dropPasskeys } from '../passkey/passkey-store.ts';
import { refuse } from '../refusals.ts';
import { requireProof } from '../session/step-up.ts';
import { getOther } from './open-account.ts';

/** What an authenticator app is given: as a QR code or typed in. Nothing of it is stored; the ticket brings it back with a code that proves it. */
export interface FactorSetup {
  readonly key: string;
  readonly uri: string;
  readonly ticket: string;
}

/** Whose second factor it is. */
export interface FactorOwner {
  readonly accountId: string | null;
  readonly account: string;
}

const shown = (account: string, secret: Buffer, ticket: string): FactorSetup => ({ key: base32(secret), uri: otpauthUri(account, secret), ticket });

/** A new secret; or that of a ticket that is still good, so that what was scanned already stays right. */
export function beginFactor(vault: FactorVault, { accountId, account }: FactorOwner, now: Date, ticket?: string | null): FactorSetup {
  const begun = ticket ? vault.openTicket(accountId ?? '', ticket, now) : null;
  if (begun) return shown(account, begun, ticket!);
  const secret = randomBytes(SECRET_LENGTH);
  return shown(account, secret, vault.ticket(accountId ?? '', secret, now));
}

/** The secret of a ticket and the step whose code proves it; refuses what is over or wrong. */
export function provenSecret(vault: FactorVault, { accountId }: Pick<FactorOwner, 'accountId'>, now: Date, ticket: string, code: string): { readonly secret: Buffer; readonly step: number } {
  const secret = vault.openTicket(accountId ?? '', ticket, now);
  if (!secret) throw refuse('FACTOR_OVER');
  const step = matchingStep(secret, typedCode(code), now);
  if (step === null) throw refuse('FACTOR_CODE', {}, ['code']);
  return { secret, step };
}

/** Keeps a secret once a code proves it, and gives the recovery codes. Sessions end. `replaces`: its owner proved to hold the one that there is. */
export async function setUpFactor(context: Context, vault: FactorVault, { ticket, code, replaces = false }: { ticket: string; code: string; replaces?: boolean }): Promise<string[]> {
  const { viewer, clock } = context;
  const id = viewer.accountId ?? '';
  return inTransaction(context, async () => {
    const { secret, step } = provenSecret(vault, viewer, clock.now(), ticket, code);
    const account = await getRow(context, Account, id, true);
    if (account.secondFactorSince && !replaces) throw refuse('FACTOR_PRESENT');
    const codes = await keepFactor({ sql: transactionSql(context), clock, vault }, id, secret, step);
    await updateRow(context, account, account.version, { secondFactorSince: clock.now() }, { action: 'setUpSecondFactor' });
    return codes;
  }, { action: 'setUpSecondFactor', noun: 'Account', id });
}

/** Goes without a second factor again; whoever asks has proved to hold it. Sessions end. */
export async function removeFactor(context: Context): Promise<void> {
  const id = context.viewer.accountId ?? '';
  await inTransaction(context, async () => {
    const account = await getRow(context, Account, id, true);
    await forgetFactor(context, account, account.version, { action: 'removeSecondFactor' });
  }, { action: 'removeSecondFactor', noun: 'Account', id });
}

/** Makes recovery codes anew; whoever asks has proved to hold the factor. */
export async function renewRecoveryCodes(context: Context, vault: FactorVault): Promise<string[]> {
  const id = context.viewer.accountId ?? '';
  return inTransaction(context, async () => {
    const account = await getRow(context, Account, id, true);
    if (!account.secondFactorSince) throw refuse('FACTOR_MISSING');
    return keepRecoveryCodes({ sql: transactionSql(context), vault }, id);
  }, { action: 'renewRecoveryCodes', noun: 'Account', id });
}

/** Forgets the second factor of an account, passkeys with it, and ends its sessions: its owner lost it, and sets up another. */
export async function forgetFactor(context: Context, account: Account, version: number, act: { readonly action: string; readonly reason?: string }): Promise<Account> {
  if (!account.secondFactorSince) throw refuse('FACTOR_MISSING');
  await dropFactor(transactionSql(context), account.id);
  await dropPasskeys(transactionSql(context), account.id);
  return updateRow(context, account, version, { secondFactorSince: null, passkeys: null }, act);
}

/** Forgets the lost second factor of somebody else, with a reason. */
export async function resetFactor(context: Context, id: string, version: number, reason: string): Promise<Account> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  requireProof(context);
  return forgetFactor(context, await getOther(context, id), version, { action: 'resetSecondFactor', reason: reason.trim() });
}
