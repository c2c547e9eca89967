import { actionsFor } from '@gongqiao/kernel';
import type { FundsPermission } from '../permissions.ts';
import type { LedgerAccount } from './ledger-account.entity.ts';

export const ledgerAccountActions = actionsFor<LedgerAccount, FundsPermission>()({
  change: { label: '核对和修改', permission: 'funds.vouchers' },
});
