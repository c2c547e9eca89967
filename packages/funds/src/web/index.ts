export { budget, collectiveDecisions, grants } from './feature.ts';
export { BudgetUse } from './home/BudgetUse.tsx';
export { PaymentsAtHand } from './home/PaymentsAtHand.tsx';
