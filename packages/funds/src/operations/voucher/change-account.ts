import { type Context, getRow, rowsFor, updateRow } from '@gongqiao/kernel';
import { ledgerAccountActions } from '../../voucher/ledger-account.actions.ts';
import { LedgerAccount } from '../../voucher/ledger-account.entity.ts';
import type { LedgerAccountInput } from '../../voucher/voucher.types.ts';
import { wordsOf } from '../words.ts';

/** Says which account of the accounting software is meant; vouchers that are exported from now on name it. */
export async function changeLedgerAccount(context: Context, id: string, version: number, input: LedgerAccountInput): Promise<LedgerAccount> {
  const account = await getRow(context, LedgerAccount, id, rowsFor(ledgerAccountActions.change, context.viewer));
  const values = { code: wordsOf(input.code, 'code', '科目代码', 30), name: wordsOf(input.name, 'name', '科目名称', 100), basis: wordsOf(input.basis, 'basis', '依据', 200), verified: input.verified };
  return updateRow(context, account, version, values, { action: 'change' });
}
