export { BudgetLine } from './budget-line/budget-line.entity.ts';
export { fundsDomain } from './domain.ts';
export { FundGrant } from './grant/grant.entity.ts';
export { Payment } from './payment/payment.entity.ts';
