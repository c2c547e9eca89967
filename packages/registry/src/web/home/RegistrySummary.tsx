import { labels } from '@gongqiao/schema';
import { ErrorState, formatCount, formatTotal, KeyFigures, Loading, pathWith, TOTAL_LIMIT, useMay } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { filtersWritten, organizationsPath } from '../organizations/list/organization-filters.ts';
import { FigurePanel } from '../picture/FigurePanel.tsx';
import { panelOf } from '../picture/panels.ts';
import { SummaryDocument } from './summary.documents.ts';

const everything = filtersWritten('');
const everyDoubt = Object.keys(labels.Doubt) as (keyof typeof labels.Doubt)[];

/** How many organizations, and what is doubtful or missing in them: each number leads to its rows. */
export function RegistrySummary({ scope }: { scope: string }) {
  const may = useMay();
  const [{ data, error }, again] = useQuery({ query: SummaryDocument, variables: { upTo: TOTAL_LIMIT, imports: may('registry.import') } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { count: total, asOf } = data.organizationFigures[0]!;
  return (
    <>
      <KeyFigures label="要紧的数" figures={[
        { key: 'total', label: `${scope}社会组织`, value: formatCount(total), to: organizationsPath({}) },
        { key: 'doubtful', label: '有存疑的组织', value: formatTotal(data.doubtful.totalCount), to: organizationsPath({ doubt: everyDoubt }), tone: 'warn', ...(may('registry.correct') ? { note: '请核实后更正' } : {}) },
        ...(data.unsettled ? [{ key: 'unsettled', label: '待确认的导入', value: formatTotal(data.unsettled.totalCount), to: pathWith('/imports', { state: ['READY'] }), tone: 'warn' as const, note: '已试导入，还没有写进库里' }] : []),
      ]} />
      {total !== 0 && (
        <div className="gq-grid">
          {(['DOUBT', 'MISSING'] as const).map((dimension) => <FigurePanel key={dimension} panel={panelOf(dimension)} filters={everything} total={total} asOf={asOf} />)}
        </div>
      )}
    </>
  );
}
