import { graphql, labels, type ResultOf } from '@gongqiao/schema';
import { ButtonLink, Facts, Fault, type LightPage, Notice, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { HallNotices } from './HallNotices.tsx';
import { applicationsPath, callsPath } from './paths.ts';

const CallQuery = graphql(`
  query PublicCall($id: ID!) {
    call(id: $id) {
      id name state stateLabel offered offerText applicants limitReason opensOn closesOn withdrawnReason region { name }
      editions(first: 20) { nodes { id number digest publishedAt reason criteria(first: 30) { nodes { id title guide weight } } } }
      hearings(first: 5) { nodes { id state place startsAt formula formulaDigest cancelReason } }
    }
  }
`);

export type CallShown = NonNullable<ResultOf<typeof CallQuery>['call']>;

/** One call: what is offered, who may apply and why, until when, and by which criteria it is decided. */
export function CallPage({ params }: LightPage) {
  const [{ data, error }, again] = useQuery({ query: CallQuery, variables: { id: params['id'] ?? '' } });
  const call = data?.call;
  useTitle(call?.name ?? '入驻征集');
  if (error) return <div className="stack"><h1>入驻征集</h1><Fault title="这一页没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault></div>;
  if (!data) return <Skeleton lines={12} label="正在读取" />;
  if (!call) return <div className="stack"><h1>没有找到</h1><Notice tone="warning" title="没有这次征集"><p>地址可能写错了。</p><ButtonLink to={callsPath}>看全部征集</ButtonLink></Notice></div>;
  return <CallShownFull call={call} />;
}

function CallShownFull({ call }: { readonly call: CallShown }) {
  const { name, state, stateLabel, withdrawnReason, opensOn, closesOn, offered, offerText, region, editions } = call;
  return (
    <div className="stack">
      <h1>{name}</h1>
      <p className="tags"><Tag>{stateLabel}</Tag></p>
      {withdrawnReason ? <Notice tone="warning" title="已撤销"><p>{withdrawnReason}</p></Notice> : null}
      <section className="panel stack">
        <h2>提供什么</h2>
        <Facts absent="没有填写" facts={[{ label: '接受申请', value: `${opensOn} 至 ${closesOn}` }, { label: '面向', value: region?.name ?? '全市' }, { label: '提供', value: offered.map((one) => labels.SupportKind[one]).join('、') }]} />
        <p className="call-written">{offerText}</p>
      </section>
      <Who call={call} />
      <Criteria editions={editions.nodes} />
      <HallNotices hearings={call.hearings.nodes} />
      {state === 'OPEN' ? <p className="no-print"><ButtonLink look="main" to={`${applicationsPath}?call=${call.id}`}>申请入驻</ButtonLink></p> : null}
    </div>
  );
}

function Who({ call: { applicants, limitReason } }: { readonly call: CallShown }) {
  return (
    <section className="panel stack">
      <h2>谁可以申请</h2>
      <ul>{applicants.map((one) => <li key={one}>{labels.ApplicantKind[one]}</li>)}</ul>
      {limitReason ? <p>{limitReason}</p> : <p>没有登记的小组不需要统一社会信用代码，注册账号就能申请。入驻以后，工会指导依法登记；没有登记不减少扶持。</p>}
      {applicants.includes('UNREGISTERED') ? null : <p className="hint">还没有登记的，可以向所在区市的总工会咨询怎样登记。</p>}
    </section>
  );
}

function Criteria({ editions }: { readonly editions: CallShown['editions']['nodes'] }) {
  const newest = editions.toSorted((one, other) => other.number - one.number);
  return (
    <section className="panel stack">
      <h2>评分标准</h2>
      <p>满分 100 分。总分是各位评审人合计得分的平均数。提交时公布的是哪一版，就按哪一版评审。</p>
      {newest.map(({ id, number, digest, publishedAt, reason, criteria }) => (
        <section key={id} className="stack" aria-label={`第 ${number} 版`}>
          <h3>第 {number} 版{publishedAt ? `，${publishedAt.slice(0, 10)} 公布` : ''}</h3>
          {reason ? <p>修订的理由：{reason}</p> : null}
          <ol>{criteria.nodes.map((one) => <li key={one.id}><strong>{one.title}</strong>（{one.weight} 分）：{one.guide}</li>)}</ol>
          <p className="hint call-digest">摘要（SHA-256）{digest}</p>
        </section>
      ))}
    </section>
  );
}
