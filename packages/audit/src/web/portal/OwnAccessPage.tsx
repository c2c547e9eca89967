import { ButtonLink, Fault, type LightPage, Skeleton, useTitle } from '@gongqiao/ui/light';
import { formatInstant } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { whatText, whoText } from '../access/access-words.ts';
import './own-access.css';
import { OwnAccessesQuery, OwnIdQuery } from './own-access.documents.ts';

const KINDS = [['', '全部'], ['READ', '看过'], ['CHANGED', '改过']] as const;

/** 谁看过、谁改过: what an organization learns of those who dealt with its record. */
export function Page({ search }: LightPage) {
  useTitle('谁看过、谁改过');
  const [{ data, error }, again] = useQuery({ query: OwnIdQuery });
  const kind = KINDS.find(([value]) => value === search.get('kind'))?.[0] ?? '';
  return (
    <>
      <h1>谁看过、谁改过</h1>
      <p>工会工作人员什么时候看过本组织的详细资料（同一个人一天记一次），谁改过、改了哪些内容、为什么。本组织名称出现在名单里不算。</p>
      <nav className="access-kinds no-print" aria-label="看过还是改过">{KINDS.map(([value, label]) => <a key={value} href={value ? `?kind=${value}` : '?'} aria-current={value === kind ? 'page' : undefined}>{label}</a>)}</nav>
      {error ? <Fault title="记录没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {data?.viewer.organizationId ? <section className="panel"><h2 className="unseen">记录</h2><Lines id={data.viewer.organizationId} kind={kind} after={search.get('after')} /></section> : null}
    </>
  );
}

interface Asked {
  readonly id: string;
  readonly kind: '' | 'READ' | 'CHANGED';
  readonly after: string | null;
}

function Lines({ id, kind, after }: Asked) {
  const [{ data, error }, again] = useQuery({ query: OwnAccessesQuery, variables: { id, kind: kind || null, after } });
  if (error) return <Fault title="记录没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={8} label="正在读取记录" />;
  const { nodes, hasOlder } = data.recordAccesses;
  if (nodes.length === 0) return <p className="hint">{kind === 'READ' ? '还没有工作人员看过。' : '还没有记录。'}</p>;
  const last = nodes.at(-1)!.id;
  return (
    <>
      <ol className="plain access-lines">
        {nodes.map((line) => (
          <li key={line.id}>
            <p><time dateTime={line.at}>{formatInstant(line.at)}</time>　{whoText(line)}</p>
            <p className="hint">{whatText(line)}{line.reason ? `（理由：${line.reason}）` : ''}</p>
          </li>
        ))}
      </ol>
      {hasOlder ? <p className="no-print"><ButtonLink to={`?${new URLSearchParams({ ...(kind && { kind }), after: last }).toString()}`}>更早的记录</ButtonLink></p> : null}
    </>
  );
}
