import { policyFor, withinScope } from '@gongqiao/kernel';
import { BudgetLine } from './budget-line.entity.ts';

export const budgetLinePolicy = policyFor(BudgetLine, { see: (viewer) => withinScope(viewer, 'funds.read') });
