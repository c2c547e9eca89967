import { graphql, labels } from '@gongqiao/schema';
import { Fault, type LightPage, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { callPath } from './paths.ts';

const CallsQuery = graphql(`
  query PublicCalls {
    calls(first: 50, orderBy: { field: OPENS_ON, direction: DESC }) { nodes { id name state stateLabel opensOn closesOn offered region { name } } }
  }
`);

/** Calls that were published, the newest first. */
export function CallsPage(_: LightPage) {
  useTitle('入驻征集');
  const [{ data, error }, again] = useQuery({ query: CallsQuery });
  return (
    <div className="stack">
      <h1>入驻征集</h1>
      <p>工会为劳动关系领域的社会组织，和还没有登记的小组，提供工位、导师、培训和扶持资金。评分标准在征集开始以前公布；评审的人不知道申请人是谁。</p>
      {error ? <Fault title="征集没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={6} label="正在读取征集" /> : null}
      {data?.calls.nodes.length === 0 ? <p>现在没有征集。</p> : null}
      <ol className="plain call-lines panel">
        {data?.calls.nodes.map(({ id, name, stateLabel, opensOn, closesOn, offered, region }) => (
          <li key={id}>
            <p><a href={callPath(id)}>{name}</a></p>
            <p className="tags"><Tag>{stateLabel}</Tag><span className="hint">{opensOn} 至 {closesOn}　面向{region?.name ?? '全市'}　{offered.map((one) => labels.SupportKind[one]).join('、')}</span></p>
          </li>
        ))}
      </ol>
    </div>
  );
}
