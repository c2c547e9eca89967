import { Button, Fault, type LightPage, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { formatInstant, useOperation } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { OwnApplicationsQuery, StartApplicationMutation } from './applications.documents.ts';
import { applicationPath, callPath } from './paths.ts';

/** One's own applications, and the calls that one could still apply to; the one that the address names comes first. */
export function Page({ search, navigate }: LightPage) {
  useTitle('入驻申请');
  const [{ data, error }, again] = useQuery({ query: OwnApplicationsQuery, requestPolicy: 'cache-and-network' });
  const start = useOperation(StartApplicationMutation);
  const refused = start.refusal?.message ?? start.failure;
  const begin = async (call: string) => {
    const made = await start.run({ call });
    if (made) navigate(applicationPath(made.id));
  };
  const own = data?.applications.nodes ?? [];
  const named = search.get('call');
  const calls = (data?.calls.nodes ?? []).filter(({ id }) => !own.some((one) => one.call?.id === id && one.state !== 'WITHDRAWN')).toSorted((one, other) => Number(other.id === named) - Number(one.id === named));
  return (
    <>
      <h1>入驻申请</h1>
      {error ? <Fault title="没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={6} label="正在读取" /> : null}
      {data ? (
        <section className="panel stack">
          <h2>可以申请的征集</h2>
          {refused ? <p className="field-error" role="alert">{refused}</p> : null}
          {calls.length === 0 ? <p className="hint">现在没有别的征集可以申请。</p> : null}
          <ul className="plain call-lines">{calls.map(({ id, name, opensOn, closesOn }) => <li key={id}><p><a href={callPath(id)}>{name}</a></p><p className="hint">{opensOn} 至 {closesOn}</p><p><Button look="main" onPress={() => void begin(id)}>开始填写<span className="unseen">：{name}</span></Button></p></li>)}</ul>
        </section>
      ) : null}
      {data ? (
        <section className="panel stack">
          <h2>自己的申请</h2>
          {own.length === 0 ? <p className="hint">还没有申请过。</p> : null}
          <ul className="plain call-lines">{own.map(({ id, call, stateLabel, submittedAt }) => <li key={id}><p><a href={applicationPath(id)}>{call?.name ?? '入驻申请'}</a></p><p className="tags"><Tag>{stateLabel}</Tag><span className="hint">{submittedAt ? `${formatInstant(submittedAt)} 提交` : '还没有提交'}</span></p></li>)}</ul>
        </section>
      ) : null}
    </>
  );
}
