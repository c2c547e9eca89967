import { Fault, type LightPage, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { formatInstant } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { type OwnCase, OwnDecisionsQuery } from './decisions.documents.ts';
import { decisionPath } from './paths.ts';

/** 办理与决定: where everything of one's own stands, until when the union has to act, and what it decided. */
export function Page(_: LightPage) {
  useTitle('办理与决定');
  const [{ data, error }, again] = useQuery({ query: OwnDecisionsQuery, requestPolicy: 'cache-and-network' });
  return (
    <>
      <h1>办理与决定</h1>
      <p>本组织正在办理的事：到了哪一步，轮到谁，最晚到哪一天。下面是已经作出的决定，连同理由和依据。</p>
      {error ? <Fault title="没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={8} label="正在读取" /> : null}
      {data ? (
        <>
          <section className="panel stack"><h2>正在办理</h2>{data.open.nodes.length === 0 ? <p className="hint">没有正在办理的事。</p> : <ol className="plain decision-lines">{data.open.nodes.map((one) => <CaseLine key={one.id} one={one} />)}</ol>}</section>
          <section className="panel stack">
            <h2>决定</h2>
            {data.decisions.nodes.length === 0 ? <p className="hint">还没有作出过决定。</p> : null}
            <ol className="plain decision-lines">
              {data.decisions.nodes.map(({ id, title, outcome, adverse, post, decidedAt, appealUntil }) => (
                <li key={id}>
                  <p><a href={decisionPath(id)}>{title}</a></p>
                  <p className="tags"><Tag>{outcome}</Tag><span className="hint">{post} {formatInstant(decidedAt)}</span>{adverse && appealUntil ? <span className="hint">可以申请复核到 {appealUntil}</span> : null}</p>
                </li>
              ))}
            </ol>
          </section>
        </>
      ) : null}
    </>
  );
}

function CaseLine({ one: { kind, title, stateLabel, turn, dueOn, provisional, pausedOn, rule } }: { readonly one: OwnCase }) {
  return (
    <li>
      <p>{title}</p>
      <p className="tags"><Tag>{kind}</Tag><Tag>{stateLabel}</Tag>{turn === 'APPLICANT' ? <strong>轮到您办</strong> : <span className="hint">由工会办理</span>}</p>
      {dueOn ? <p className="hint">最晚 {dueOn}{provisional ? '（这一年的放假安排还没有公布，是暂定的）' : ''}{pausedOn ? `，自 ${pausedOn} 起暂停` : ''}{rule ? `。依据：${rule.text}，${rule.basis}${rule.article ?? ''}` : ''}</p> : null}
    </li>
  );
}
