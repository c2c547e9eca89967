import { WorkCentre } from '@gongqiao/decisions/web';
import { OwnRequests, RecentImports, RegistrySummary } from '@gongqiao/registry/web';
import { DownloadLink, PageHeader, Panel, useMay, useViewer } from '@gongqiao/ui';
import { Link } from 'react-router';

/** What a unit must do today: put its own organizations right, and send its list. */
export function Component() {
  const { unit } = useViewer();
  const may = useMay();
  return (
    <>
      <PageHeader title={unit?.name ?? '工作台'} />
      <WorkCentre />
      {may('registry.import') && <Work />}
      <RegistrySummary scope="本单位" />
    </>
  );
}

function Work() {
  return (
    <div className="gq-grid gq-home-lists">
      <Panel title="报送名单">
        <p>把本单位掌握的劳动关系领域社会组织名单导入库里。先试导入，看过每一行再写入，导入后也可以整批撤销。</p>
        <p className="gq-row gq-home-entry"><Link className="gq-button gq-main-button" to="/imports/new">导入名单</Link><DownloadLink href="/download/registry/template">下载导入模板</DownloadLink><Link to="/organizations/new">逐个登记</Link></p>
      </Panel>
      <RecentImports />
      <OwnRequests />
    </div>
  );
}
