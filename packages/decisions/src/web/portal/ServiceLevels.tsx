import { graphql } from '@gongqiao/schema';
import { Fault, Skeleton } from '@gongqiao/ui/light';
import { useQuery } from 'urql';

const LevelsQuery = graphql(`
  query ServiceLevels {
    serviceLevels { kind done late overdue }
  }
`);

/** How the union keeps its own deadlines: by kind of work, in numbers alone. */
export function ServiceLevels() {
  const [{ data, error }, again] = useQuery({ query: LevelsQuery });
  return (
    <section className="panel stack">
      <h2>工会守时的情况</h2>
      <p>由工会办理、规则定了期限的环节，按工作日计算。期限和依据见各件事项。</p>
      {error ? <Fault title="没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={3} label="正在读取" /> : null}
      {data?.serviceLevels.length === 0 ? <p className="hint">还没有办过有期限的事。</p> : null}
      <ul className="list">
        {data?.serviceLevels.map(({ kind, done, late, overdue }) => <li key={kind}>{kind}：办完 {done} 个环节，其中超期 {late} 个；正在办理、已经超期的 {overdue} 个。</li>)}
      </ul>
    </section>
  );
}
