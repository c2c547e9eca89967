import { type Context, getRow, inTransaction, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Account } from '../account/account.entity.ts';
import { dropPasskeys, keepPasskey } from '../passkey/passkey-store.ts';
import { type NewPasskey, readNewPasskey } from '../passkey/register-passkey.ts';
import type { RelyingParty } from '../passkey/relying-party.ts';
import { refuse } from '../refusals.ts';

/** More nobody has devices for. */
export const MOST_PASSKEYS = 10;
const LONGEST_NAME = 40;

function nameOf(device: string): string {
  const name = device.trim();
  if (name === '' || name.length > LONGEST_NAME) throw refuse('PASSKEY_NAME', {}, ['device']);
  return name;
}

/** Keeps what a device made when its owner, who had proved the second factor, was asked to. Sessions end. */
export async function addPasskey(context: Context, site: RelyingParty, { device, made }: { readonly device: string; readonly made: NewPasskey }): Promise<void> {
  const { sql, clock, viewer } = context;
  const id = viewer.accountId ?? '';
  const name = nameOf(device);
  // Used up even when the transaction is undone.
  const read = await readNewPasskey({ sql, clock, site }, id, made);
  await inTransaction(context, async () => {
    if (read === 'OVER') throw refuse('PASSKEY_OVER');
    if (read === null) throw refuse('PASSKEY_UNREADABLE');
    const account = await getRow(context, Account, id, true);
    if (!account.secondFactorSince) throw refuse('PASSKEY_FIRST');
    if ((account.passkeys ?? 0) >= MOST_PASSKEYS) throw refuse('PASSKEY_FULL', { most: String(MOST_PASSKEYS) });
    if (!(await keepPasskey({ sql: transactionSql(context), clock }, id, name, read))) throw refuse('PASSKEY_PRESENT');
    await updateRow(context, account, account.version, { passkeys: (account.passkeys ?? 0) + 1 }, { action: 'addPasskey' });
  }, { action: 'addPasskey', noun: 'Account', id });
}

/** Forgets a passkey of one's own; whoever asks has proved the second factor. Sessions end. */
export async function removePasskey(context: Context, passkey: string): Promise<void> {
  const id = context.viewer.accountId ?? '';
  await inTransaction(context, async () => {
    const account = await getRow(context, Account, id, true);
    if ((await dropPasskeys(transactionSql(context), id, passkey)) === 0) throw refuse('PASSKEY_GONE');
    await updateRow(context, account, account.version, { passkeys: (account.passkeys ?? 1) - 1 || null }, { action: 'removePasskey' });
  }, { action: 'removePasskey', noun: 'Account', id });
}
