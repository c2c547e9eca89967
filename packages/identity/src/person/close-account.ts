import { type Context, getRow, inTransaction, updateRow } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { CLOSED_NAME, releaseGrants } from './administrators.ts';

/** 注销: the person's own account is closed, and what it holds of the person erased. History keeps by whose name something was done. */
export async function closeAccount(context: Context): Promise<void> {
  const id = context.viewer.accountId ?? '';
  await inTransaction(context, async () => {
    const account = await getRow(context, Account, id, { $not: { kind: 'STAFF' } });
    await releaseGrants(context, account, '本人注销账号');
    await updateRow(context, account, account.version, {
      displayName: CLOSED_NAME, phoneMasked: null, phoneSealed: null, phoneIndex: null, passwordHash: '-', passwordTemporaryUntil: null, organizationId: null, disabledAt: context.clock.now(),
    }, { action: 'close' });
  }, { action: 'closeAccount', noun: 'Account', id });
}
