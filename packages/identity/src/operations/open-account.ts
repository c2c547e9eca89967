import { type Context, createRow, getRow, refuse as refuseAnyway, updateRow, withinScope } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import type { AccountInput, AccountOpened } from '../account/account.input.ts';
import { Unit } from '../unit/unit.entity.ts';
import { temporaryPassword } from '../password/temporary.ts';
import { refuse } from '../refusals.ts';
import { ADMINISTRATION } from '../role/roles.ts';
import { forgetFailures } from '../session/attempts.ts';
import { requireProof } from '../session/step-up.ts';

const manages = (context: Context) => withinScope(context.viewer, 'identity.manageAccounts');

async function placeOf(context: Context, { unit, department }: AccountInput): Promise<Pick<Account, 'unit' | 'department'>> {
  const row = await context.em.findOne(Unit, { id: unit } as never);
  if (!row || (row.kind === 'CITY') !== Boolean(department)) throw refuse('PLACE_MISSING', {}, ['unit', 'department']);
  return { unit: row, department: department ?? null };
}

/** Makes an account without any role; its one-time password is told once, to whoever made it. */
export async function openAccount(context: Context, input: AccountInput): Promise<AccountOpened> {
  const [account, displayName] = [input.account.trim(), input.displayName.trim()];
  if (!/^[a-z0-9][a-z0-9._-]{1,49}$/.test(account)) throw refuse('ACCOUNT_NAME', {}, ['account']);
  if (displayName === '') throw refuse('NAME_MISSING', {}, ['displayName']);
  if (await context.em.count(Account, { account })) throw refuse('ACCOUNT_TAKEN', { account }, ['account']);
  const { password, values } = await temporaryPassword(context);
  const row = createRow(context, Account, { kind: 'STAFF', account, displayName, ...(await placeOf(context, input)), organizationId: null, disabledAt: null, scope: ADMINISTRATION, ...values }, { action: 'add' });
  return { account: row.id, oneTimePassword: password };
}

/** Somebody else's account, of those that the viewer manages. */
export async function getOther(context: Context, id: string): Promise<Account> {
  const row = await getRow(context, Account, id, manages(context));
  if (row.id === context.viewer.accountId) throw refuse('ACCOUNT_OWN');
  return row;
}

/** Gives an account a new one-time password; its sessions end, and so does the wait after failures. */
export async function resetPassword(context: Context, id: string, version: number, reason: string): Promise<AccountOpened> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  requireProof(context);
  const row = await getOther(context, id);
  const { password, values } = await temporaryPassword(context);
  await updateRow(context, row, version, values, { action: 'resetPassword', reason: reason.trim() });
  await forgetFailures(context.sql, row.account);
  return { account: row.id, oneTimePassword: password };
}

/** Lets nobody sign in with an account any more, or again. */
export async function setDisabled(context: Context, id: string, version: number, disabled: boolean, reason: string): Promise<Account> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const row = await getOther(context, id);
  if ((row.disabledAt !== null) === disabled) throw refuse(disabled ? 'DISABLED_ALREADY' : 'ENABLED_ALREADY');
  return updateRow(context, row, version, { disabledAt: disabled ? context.clock.now() : null }, { action: disabled ? 'disable' : 'enable', reason: reason.trim() });
}
