import { ButtonLink, type LightPage, useTitle } from '@gongqiao/ui/light';
import { OwnArea } from './OwnArea.tsx';
import { OwnRequestList } from './OwnRequestList.tsx';
import { askPath, ownRequestsPath } from './own-address.ts';

const MOST = 100;

export function Page(_: LightPage) {
  useTitle('更正申请');
  return (
    <OwnArea path={ownRequestsPath}>
      <h1>更正申请</h1>
      <p className="no-print"><ButtonLink look="main" to={askPath()}>申请更正</ButtonLink></p>
      <section className="panel"><h2 className="unseen">本组织的申请</h2><OwnRequestList most={MOST} /></section>
    </OwnArea>
  );
}
