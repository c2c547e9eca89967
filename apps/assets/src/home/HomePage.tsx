import { WorkCentre } from '@gongqiao/decisions/web';
import { PageHeader } from '@gongqiao/ui';
import { TodayBookings, VenuesAtHand } from '@gongqiao/venues/web';

/** What assets must look at today: who comes, who has not read of a change, what is closed, what is not published yet; then what colleagues handed over or asked about. */
export function Component() {
  return (
    <>
      <PageHeader title="资产监督管理部工作台" />
      <div className="gq-grid gq-home-lists">
        <TodayBookings />
        <VenuesAtHand />
      </div>
      <WorkCentre />
    </>
  );
}
