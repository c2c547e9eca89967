import { graphql } from '@gongqiao/schema';
import { Fault, Skeleton } from '@gongqiao/ui/light';
import { useQuery } from 'urql';

const LevelsQuery = graphql(`
  query ServiceLevels {
    serviceLevels { kind done late overdue decisions adverse appeals overturned upheld }
  }
`);

/** How the union keeps its own deadlines and how its decisions stand up: by kind of work, in numbers alone. */
export function ServiceLevels() {
  const [{ data, error }, again] = useQuery({ query: LevelsQuery });
  return (
    <section className="panel stack">
      <h2>工会守时和决定的情况</h2>
      <p>由工会办理、规则定了期限的环节，按工作日计算；对申请方不利的决定可以申请内部复核，由没有参与过的人重新审查。</p>
      {error ? <Fault title="没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={3} label="正在读取" /> : null}
      {data?.serviceLevels.length === 0 ? <p className="hint">还没有办过有期限的事。</p> : null}
      <ul className="list">
        {data?.serviceLevels.map(({ kind, done, late, overdue, decisions, adverse, appeals, overturned, upheld }) => (
          <li key={kind}>
            <p><b>{kind}</b></p>
            <p>办完 {done} 个环节，其中超期 {late} 个；正在办理、已经超期的 {overdue} 个。</p>
            <p>作出决定 {decisions} 项，其中不利的 {adverse} 项；申请复核 {appeals} 件，改变原决定 {overturned} 件，维持 {upheld} 件。</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
