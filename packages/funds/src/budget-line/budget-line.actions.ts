import { actionsFor } from '@gongqiao/kernel';
import type { FundsPermission } from '../permissions.ts';
import type { BudgetLine } from './budget-line.entity.ts';

export const budgetLineActions = actionsFor<BudgetLine, FundsPermission>()({
  change: { label: '调整预算', permission: 'funds.budget' },
  correct: { label: '更正名称和说明', permission: 'funds.budget' },
});
