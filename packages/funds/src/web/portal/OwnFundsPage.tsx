import { Fault, type LightPage, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { yuanOfFen } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { OwnFundsQuery } from './own-funds.documents.ts';
import { fundPath } from './paths.ts';

/** 扶持资金: what was promised to the organization, and how much of it was paid. */
export function Page(_: LightPage) {
  useTitle('扶持资金');
  const [{ data, error }, again] = useQuery({ query: OwnFundsQuery, requestPolicy: 'cache-and-network' });
  return (
    <>
      <h1>扶持资金</h1>
      {error ? <Fault title="没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={6} label="正在读取扶持资金" /> : null}
      {data ? (
        <section className="panel stack" aria-label="本组织的扶持资金">
          {data.fundGrants.nodes.length === 0 ? <p className="hint">还没有扶持资金。工会为本组织提请以后列在这里。</p> : null}
          <ul className="plain">
            {data.fundGrants.nodes.map(({ id, recipientName, purpose, amount, paid, stateLabel }) => (
              <li key={id} className="stack">
                <p><a href={fundPath(id)}>{recipientName}　{purpose}</a></p>
                <p className="tags"><Tag>{stateLabel}</Tag><span>{yuanOfFen(amount)} 元，已付 {yuanOfFen(paid)} 元</span></p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
