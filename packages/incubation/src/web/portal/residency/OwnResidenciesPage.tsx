import { ButtonLink, Fault, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { applicationsPath, residencyPath } from '../paths.ts';
import { OwnResidenciesQuery } from './residency.documents.ts';

/** 我的入驻: where one is, or was, in the incubator. */
export function Page() {
  useTitle('我的入驻');
  const [{ data, error }, again] = useQuery({ query: OwnResidenciesQuery, requestPolicy: 'cache-and-network' });
  const residencies = data?.residencies.nodes ?? [];
  return (
    <>
      <h1>我的入驻</h1>
      {error ? <Fault title="没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={4} label="正在读取" /> : null}
      {data ? (
        <section className="panel stack">
          {residencies.length === 0 ? <><p className="hint">还没有入驻。申请获准以后，协议会出现在这里。</p><p><ButtonLink to={applicationsPath}>看入驻申请</ButtonLink></p></> : null}
          <ul className="plain call-lines">{residencies.map(({ id, groupName, stateLabel, startsOn, endsOn, application }) => <li key={id}><p><a href={residencyPath(id)}>{application?.call?.name ?? groupName}</a></p><p className="tags"><Tag>{stateLabel}</Tag><span className="hint">{startsOn} 至 {endsOn}</span></p></li>)}</ul>
        </section>
      ) : null}
    </>
  );
}
