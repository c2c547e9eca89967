import { WorkCentre } from '@gongqiao/decisions/web';
import { BudgetUse, PaymentsAtHand } from '@gongqiao/funds/web';
import { PageHeader } from '@gongqiao/ui';

/** What finance must look at today: what waits for a decision, what is to be paid, and how far the budget is used. */
export function Component() {
  return (
    <>
      <PageHeader title="财务部工作台" />
      <WorkCentre />
      <div className="gq-grid gq-home-lists">
        <PaymentsAtHand />
        <BudgetUse />
      </div>
    </>
  );
}
