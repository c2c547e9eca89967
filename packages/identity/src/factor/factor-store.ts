import type { Clock, Sql } from '@gongqiao/kernel';
import type { Purpose } from '../passkey/challenges.ts';
import { type PasskeyAnswer, provePasskey } from '../passkey/prove-passkey.ts';
import type { RelyingParty } from '../passkey/relying-party.ts';
import type { FactorVault } from './factor-vault.ts';
import { isRecoveryCode, makeRecoveryCodes, typedCode } from './recovery-codes.ts';
import { matchingStep } from './totp.ts';

/** By what somebody proved to hold the second factor. */
export type Proof = 'APP' | 'RECOVERY_CODE' | 'PASSKEY';

/** What somebody shows to prove it. */
export interface FactorAnswer {
  /** Of the app, or a recovery code. */
  readonly code?: string | null | undefined;
  readonly passkey?: PasskeyAnswer | null | undefined;
}

export interface FactorPlace {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly vault: FactorVault;
  /** For which passkeys are good; without it none is. */
  readonly site?: RelyingParty | null | undefined;
}

async function proveByApp({ sql, clock, vault }: FactorPlace, accountId: string, code: string): Promise<boolean> {
  const { rows: [row] } = await sql.query('select sealed, key_id from identity_factor where account_id = $1', [accountId]);
  const step = row ? matchingStep(vault.open(accountId, String(row['sealed']), String(row['key_id'])), code, clock.now()) : null;
  if (step === null) return false;
  // Of several who send the same code at once, one finds it unused.
  const { rows } = await sql.query('update identity_factor set last_step = $2 where account_id = $1 and last_step < $2 returning account_id', [accountId, step]);
  return rows.length > 0;
}

async function proveByRecoveryCode({ sql, clock, vault }: FactorPlace, accountId: string, code: string): Promise<boolean> {
  const { rows } = await sql.query('update identity_recovery_code set used_at = $3 where account_id = $1 and hash = $2 and used_at is null returning account_id', [accountId, vault.hashOf(accountId, code), clock.now()]);
  return rows.length > 0;
}

/** Whether a passkey, a code of the app or a recovery code is good for this account; it is used up by that. */
export async function prove(place: FactorPlace, accountId: string, purpose: Exclude<Purpose, 'REGISTER'>, { code: typed, passkey }: FactorAnswer): Promise<Proof | null> {
  const { sql, clock, site } = place;
  if (passkey) return site && (await provePasskey({ sql, clock, site }, accountId, purpose, passkey)) ? 'PASSKEY' : null;
  const code = typedCode(typed ?? '');
  if (isRecoveryCode(code)) return (await proveByRecoveryCode(place, accountId, code)) ? 'RECOVERY_CODE' : null;
  return (await proveByApp(place, accountId, code)) ? 'APP' : null;
}

/** Puts new recovery codes in place of all earlier ones, and gives them: they are stored as hashes only. */
export async function keepRecoveryCodes({ sql, vault }: Omit<FactorPlace, 'clock'>, accountId: string): Promise<string[]> {
  const codes = makeRecoveryCodes();
  await sql.query('delete from identity_recovery_code where account_id = $1', [accountId]);
  await sql.query('insert into identity_recovery_code (account_id, hash) select $1, h from unnest($2::text[]) h', [accountId, codes.map((code) => vault.hashOf(accountId, typedCode(code)))]);
  return codes;
}

/** Keeps a secret that was proved by the code of `step`, which is used up, in place of an earlier one; gives new recovery codes. */
export async function keepFactor(place: FactorPlace, accountId: string, secret: Buffer, step: number): Promise<string[]> {
  const { sql, clock, vault } = place;
  await sql.query(`
    insert into identity_factor (account_id, key_id, sealed, last_step, created_at) values ($1, $2, $3, $4, $5)
    on conflict (account_id) do update set key_id = excluded.key_id, sealed = excluded.sealed, last_step = excluded.last_step, created_at = excluded.created_at`,
  [accountId, vault.keyId, vault.seal(accountId, secret), step, clock.now()]);
  return keepRecoveryCodes(place, accountId);
}

/** Forgets the secret, and the recovery codes with it. */
export async function dropFactor(sql: Sql, accountId: string): Promise<void> {
  await sql.query('delete from identity_factor where account_id = $1', [accountId]);
}

/** Since when an account has a second factor, or null, and how many recovery codes are left. */
export async function findFactor(sql: Sql, accountId: string): Promise<{ since: Date | null; recoveryCodesLeft: number }> {
  const { rows: [row] } = await sql.query('select f.created_at, (select count(*)::int from identity_recovery_code c where c.account_id = f.account_id and c.used_at is null) as left from identity_factor f where f.account_id = $1', [accountId]);
  return { since: row ? new Date(row['created_at'] as string) : null, recoveryCodesLeft: Number(row?.['left'] ?? 0) };
}
