import { defineDomain } from '@gongqiao/kernel';
import { followMerges, keepInRecord } from '@gongqiao/registry';
import { BudgetLine } from './budget-line/budget-line.entity.ts';
import { budgetLinePolicy } from './budget-line/budget-line.policy.ts';
import { BudgetLineResolver } from './budget-line/budget-line.resolver.ts';
import { CollectiveDecision } from './collective-decision/collective-decision.entity.ts';
import { collectiveDecisionFlow } from './collective-decision/collective-decision.flow.ts';
import { collectiveDecisionPolicy } from './collective-decision/collective-decision.policy.ts';
import { CollectiveDecisionResolver } from './collective-decision/collective-decision.resolver.ts';
import { FundGrant } from './grant/grant.entity.ts';
import { fundGrantFlow, ownFunds } from './grant/grant.flow.ts';
import { fundGrantPolicy } from './grant/grant.policy.ts';
import { FundGrantResolver } from './grant/grant.resolver.ts';
import './grant/grant.track.ts';
import { GrantApprovalResolver } from './grant/grant-approval.resolver.ts';
import { journalEntryPolicy, journalLinePolicy } from './journal/journal.policy.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { JournalEntry } from './journal/journal-entry.entity.ts';
import { JournalLine } from './journal/journal-line.entity.ts';
import { exportVouchers } from './operations/voucher/export-vouchers.ts';
import { Payment } from './payment/payment.entity.ts';
import { paymentFlow } from './payment/payment.flow.ts';
import { paymentPolicy } from './payment/payment.policy.ts';
import { PaymentResolver } from './payment/payment.resolver.ts';
import './payment/payment.track.ts';
import { fundsGrants, fundsPermissions } from './permissions.ts';
import { fundsRefusals } from './refusals.ts';
import { fundsTerms } from './terms.ts';
import { LedgerAccount } from './voucher/ledger-account.entity.ts';
import { ledgerAccountPolicy } from './voucher/ledger-account.policy.ts';
import { VoucherResolver } from './voucher/voucher.resolver.ts';

for (const table of ['funds_grant', 'funds_payment']) {
  followMerges(table);
  followMerges(table, 'payee_id');
}
keepInRecord({ noun: () => FundGrant, own: ownFunds }, { noun: () => Payment, own: ownFunds });

export const fundsDomain = defineDomain({
  name: 'funds', title: '扶持资金', clause: '3.2', requires: ['registry', 'decisions', 'documents', 'identity', 'rules'],
  entities: [BudgetLine, CollectiveDecision, FundGrant, Payment, JournalEntry, JournalLine, LedgerAccount],
  policies: [budgetLinePolicy, collectiveDecisionPolicy, fundGrantPolicy, paymentPolicy, journalEntryPolicy, journalLinePolicy, ledgerAccountPolicy],
  flows: [collectiveDecisionFlow, fundGrantFlow, paymentFlow],
  resolvers: [BudgetLineResolver, CollectiveDecisionResolver, FundGrantResolver, GrantApprovalResolver, PaymentResolver, JournalResolver, VoucherResolver],
  permissions: fundsPermissions, grants: fundsGrants, refusals: fundsRefusals, terms: fundsTerms,
  downloads: { vouchers: { allow: 'funds.vouchers', handle: exportVouchers } },
});
