import { WorkCentre } from '@gongqiao/decisions/web';
import { OwnRequests, RecentImports, RegistrySummary, WaitingImports } from '@gongqiao/registry/web';
import { PageHeader, useMay } from '@gongqiao/ui';

/** What legal-affairs must look at today: rows that wait for it, doubts, and what the districts sent. */
export function Component() {
  const may = useMay();
  return (
    <>
      <PageHeader title="法律工作部工作台" />
      <WorkCentre />
      <div className="gq-grid gq-home-lists">
        {may('registry.request') && <OwnRequests />}
        {may('registry.settle') && <WaitingImports />}
        {may('registry.import') && <RecentImports />}
      </div>
      <RegistrySummary scope="全市" />
    </>
  );
}
