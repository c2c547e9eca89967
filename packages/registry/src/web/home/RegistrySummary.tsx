import { labels } from '@gongqiao/schema';
import { ErrorState, formatCount, formatTotal, KeyFigures, Loading, TOTAL_LIMIT, useMay } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { yesterdayHere } from '../days.ts';
import { filtersWritten, organizationsPath } from '../organizations/list/organization-filters.ts';
import { FigurePanel } from '../picture/FigurePanel.tsx';
import { panelOf } from '../picture/panels.ts';
import { SummaryDocument, WaitingDocument } from './summary.documents.ts';
import { waitingIn } from './waiting.ts';

const everything = filtersWritten('');
const everyDoubt = Object.keys(labels.Doubt) as (keyof typeof labels.Doubt)[];

/** How many organizations, what is doubtful or missing in them, and what waits for somebody: each number leads to its rows. */
export function RegistrySummary({ scope }: { scope: string }) {
  const may = useMay();
  const [yesterday] = useState(yesterdayHere);
  const [{ data, error }, again] = useQuery({ query: SummaryDocument, variables: { upTo: TOTAL_LIMIT, imports: may('registry.import') } });
  const [waiting, askWaiting] = useQuery({ query: WaitingDocument, variables: { upTo: TOTAL_LIMIT, corrects: may('registry.correct'), merges: may('registry.merge'), reconciles: may('registry.reconcile'), yesterday } });
  const failed = error ?? waiting.error;
  if (failed) return <ErrorState error={failed} retry={() => { again({ requestPolicy: 'network-only' }); askWaiting({ requestPolicy: 'network-only' }); }} />;
  if (!data || !waiting.data) return <Loading />;
  const { count: total, asOf } = data.organizationFigures[0]!;
  return (
    <>
      <KeyFigures label="要紧的数" figures={[
        { key: 'total', label: `${scope}社会组织`, value: formatCount(total), to: organizationsPath({}) },
        { key: 'doubtful', label: '有存疑的组织', value: formatTotal(data.doubtful.totalCount), to: organizationsPath({ doubt: everyDoubt }), tone: 'warn', ...(may('registry.correct') ? { note: '请核实后更正' } : {}) },
        ...waitingIn({ ...data, ...waiting.data }).map(({ count, ...one }) => ({ ...one, value: formatTotal(count), tone: 'warn' as const })),
      ]} />
      {total !== 0 && (
        <div className="gq-grid">
          {(['DOUBT', 'MISSING'] as const).map((dimension) => <FigurePanel key={dimension} panel={panelOf(dimension)} filters={everything} total={total} asOf={asOf} />)}
        </div>
      )}
    </>
  );
}
