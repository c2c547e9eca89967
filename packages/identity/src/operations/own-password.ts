import { type Context, getRow, inTransaction, updateRow } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { hashPassword, passwordFault, passwordMatches } from '../password/password.ts';
import { refuse } from '../refusals.ts';
import { forgetFailures, takeAttempt } from '../session/attempts.ts';

export interface NewPassword {
  readonly current: string;
  readonly password: string;
}

/** Checks one's own password, typed once more in `field`, and gives the account's name. Counted as a sign-in is, before it is looked at. */
export async function provePassword({ viewer, sql, clock }: Context, typed: string, field: string): Promise<string> {
  const { rows: [row] } = await sql.query('select account, password_hash as hash from identity_account where id::text = $1', [viewer.accountId ?? '']);
  const account = String(row?.['account']);
  if (!(await takeAttempt(sql, clock, { account }))) throw refuse('PASSWORD_WAIT');
  if (!(await passwordMatches(row ? String(row['hash']) : null, typed))) throw refuse('PASSWORD_CURRENT', {}, [field]);
  await forgetFailures(sql, account);
  return account;
}

/**
 * Puts another password in place of one's own, which is typed once more: whoever found a machine unlocked does not take the account over. Counted as a
 * sign-in is, before it is looked at. Sessions end.
 */
export async function changePassword(context: Context, { current, password }: NewPassword): Promise<void> {
  const id = context.viewer.accountId ?? '';
  const account = await provePassword(context, current, 'current');
  const why = current === password ? '新密码不能与现在的相同。' : passwordFault(password, [account, context.viewer.name]);
  if (why) throw refuse('PASSWORD_WEAK', { why }, ['password']);
  const passwordHash = await hashPassword(password);
  await inTransaction(context, async () => {
    const own = await getRow(context, Account, id, true);
    await updateRow(context, own, own.version, { passwordHash, passwordTemporaryUntil: null }, { action: 'changePassword', kind: 'ADVANCE' });
  }, { action: 'changePassword', noun: 'Account', id });
}
