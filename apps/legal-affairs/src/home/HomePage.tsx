import { RecentImports, RegistrySummary, WaitingImports } from '@gongqiao/registry/web';
import { PageHeader } from '@gongqiao/ui';

/** What legal-affairs must look at today: rows that wait for it, doubts, and what the districts sent. */
export function Component() {
  return (
    <>
      <PageHeader title="法律工作部工作台" />
      <div className="gq-grid gq-home-lists">
        <WaitingImports />
        <RecentImports />
      </div>
      <RegistrySummary scope="全市" />
    </>
  );
}
