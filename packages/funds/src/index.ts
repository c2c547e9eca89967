export { BudgetLine } from './budget-line/budget-line.entity.ts';
export { fundsDomain } from './domain.ts';
export { FundGrant } from './grant/grant.entity.ts';
export { proposeGrant } from './operations/grant/propose-grant.ts';
export { Payment } from './payment/payment.entity.ts';
