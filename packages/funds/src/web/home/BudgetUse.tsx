import { graphql } from '@gongqiao/schema';
import { ErrorState, Loading, Panel, ProgressBar, todayText, yuanOfFen } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { budgetLinePath, budgetPath } from '../paths.ts';

const UseDocument = graphql(`
  query BudgetUse($year: Int!) {
    budgetLines(first: 12, filter: { yearFrom: $year, yearTo: $year }, orderBy: { field: CODE, direction: ASC }) { nodes { id code title amount available committed paid executionRate } }
  }
`);

/** How far this year's budget is used, line by line. */
export function BudgetUse() {
  const year = Number(todayText().slice(0, 4));
  const [{ data, error }, again] = useQuery({ query: UseDocument, variables: { year }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  return (
    <Panel title={`${year} 年预算的执行`} aside={<Link to={budgetPath}>全部预算科目</Link>}>
      {data.budgetLines.nodes.length === 0 && <p className="gq-soft">今年还没有预算科目。</p>}
      <ul className="gq-list-plain">
        {data.budgetLines.nodes.map(({ id, code, title, amount, available, committed, paid }) => (
          <li key={id}>
            <Link to={budgetLinePath(id)}>{code} {title}</Link>
            <ProgressBar label="已付款" done={Number(paid)} whole={Number(amount)} detail={`${yuanOfFen(paid)} 元，已承诺 ${yuanOfFen(committed)} 元，可用 ${yuanOfFen(available)} 元`} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
