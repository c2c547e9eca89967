import { policyFor, withinScope } from '@gongqiao/kernel';
import { LedgerAccount } from './ledger-account.entity.ts';

export const ledgerAccountPolicy = policyFor(LedgerAccount, { see: (viewer) => withinScope(viewer, 'funds.read') });
