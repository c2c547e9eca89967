import { defineFeature } from '@gongqiao/ui';
import { budgetPath, decisionsPath, grantPath, grantsPath, paymentPath, paymentsPath, vouchersPath } from './paths.ts';
import { fundsManual } from './manual.ts';

/** 扶持资金: what was proposed and approved for whom, and its instalments. */
export const grants = defineFeature({
  key: 'fund-grants', title: '扶持资金', permission: 'funds.read',
  manual: { ...fundsManual, section: 'approve' },
  nav: [{ title: '扶持资金', keywords: 'fuchizijin fczj', path: grantsPath }, { title: '拨付', keywords: 'bofu bf', path: paymentsPath }],
  routes: [
    { path: 'fund-grants', lazy: () => import('./grants/GrantsPage.tsx') },
    { path: 'fund-grants/new', handle: { section: 'propose' }, lazy: () => import('./grants/NewGrantPage.tsx') },
    { path: 'fund-grants/:id', lazy: () => import('./grants/GrantPage.tsx') },
    { path: 'fund-grants/:id/revise', handle: { section: 'propose' }, lazy: () => import('./grants/ReviseGrantPage.tsx') },
    { path: 'payments', handle: { section: 'pay' }, lazy: () => import('./payments/PaymentsPage.tsx') },
    { path: 'payments/:id', handle: { section: 'pay' }, lazy: () => import('./payments/PaymentPage.tsx') },
  ],
  records: { FundGrant: grantPath, Payment: paymentPath },
});

/** 预算科目: what there is, what is committed, what was paid, entry by entry. */
export const budget = defineFeature({
  key: 'budget', title: '预算科目', permission: 'funds.read',
  manual: { ...fundsManual, section: 'budget' },
  nav: [{ title: '预算科目', keywords: 'yusuankemu yskm', path: budgetPath }, { title: '记账凭证', keywords: 'jizhangpingzheng jzpz', path: vouchersPath, permission: 'funds.vouchers' }],
  routes: [
    { path: 'budget-lines', lazy: () => import('./budget/BudgetLinesPage.tsx') },
    { path: 'budget-lines/new', lazy: () => import('./budget/NewBudgetLinePage.tsx') },
    { path: 'budget-lines/:id', lazy: () => import('./budget/BudgetLinePage.tsx') },
    { path: 'vouchers', handle: { section: 'vouchers' }, lazy: () => import('./vouchers/VouchersPage.tsx') },
  ],
});

/** 集体决策: what meetings decided about money. */
export const collectiveDecisions = defineFeature({
  key: 'collective-decisions', title: '集体决策', permission: 'funds.read',
  manual: { ...fundsManual, section: 'collective' },
  nav: [{ title: '集体决策', keywords: 'jitijuece jtjc', path: decisionsPath }],
  routes: [
    { path: 'collective-decisions', lazy: () => import('./collective/DecisionsPage.tsx') },
    { path: 'collective-decisions/new', lazy: () => import('./collective/NewDecisionPage.tsx') },
    { path: 'collective-decisions/:id', lazy: () => import('./collective/DecisionPage.tsx') },
  ],
});
