import { type Context, getRow, inTransaction, updateRow } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { hashPassword, passwordFault, passwordMatches } from '../password/password.ts';
import { refuse } from '../refusals.ts';
import { forgetFailures, takeAttempt } from '../session/attempts.ts';

export interface NewPassword {
  readonly current: string;
  readonly password: string;
}

/**
 * Puts another password in place of one's own, which is typed once more: whoever found a machine unlocked does not take the account over. Counted as a
 * sign-in is, before it is looked at. Sessions end.
 */
export async function changePassword(context: Context, { current, password }: NewPassword): Promise<void> {
  const { viewer, sql, clock } = context;
  const id = viewer.accountId ?? '';
  const { rows: [row] } = await sql.query('select account, password_hash as hash from identity_account where id::text = $1', [id]);
  const account = String(row?.['account']);
  if (!(await takeAttempt(sql, clock, { account }))) throw refuse('PASSWORD_WAIT');
  if (!(await passwordMatches(row ? String(row['hash']) : null, current))) throw refuse('PASSWORD_CURRENT', {}, ['current']);
  const why = current === password ? '新密码不能与现在的相同。' : passwordFault(password, [account, viewer.name]);
  if (why) throw refuse('PASSWORD_WEAK', { why }, ['password']);
  const passwordHash = await hashPassword(password);
  await inTransaction(context, async () => {
    const own = await getRow(context, Account, id, true);
    await updateRow(context, own, own.version, { passwordHash, passwordTemporaryUntil: null }, { action: 'changePassword', kind: 'ADVANCE' });
  }, { action: 'changePassword', noun: 'Account', id });
  await forgetFailures(sql, account);
}
