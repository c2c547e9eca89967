import { labels } from '@gongqiao/schema';
import { FilterFlag, LinkTabs, pathWith, urlChoice, urlFlag, useUrlState } from '@gongqiao/ui';
import type { Batch } from '../import-batch.documents.ts';
import { batchPath } from '../import-words.ts';
import { DryRunNote } from './DryRunNote.tsx';
import type { RowFilter } from './rows.documents.ts';
import { RowsTable } from './RowsTable.tsx';
import { useSenderSettling } from './use-settling.ts';

const outcomes = Object.keys(labels.ImportOutcome) as (keyof typeof labels.ImportOutcome)[];
const shape = { outcome: urlChoice(outcomes, null), settled: urlChoice(['TAKE', 'SKIP', 'none'], null), outside: urlFlag };
const tickable: RowFilter = { outcome: ['CREATE', 'UPDATE', 'NEEDS_REVIEW'] };
const countNames = { CREATE: 'create', UPDATE: 'update', DUPLICATE: 'duplicate', NEEDS_REVIEW: 'needsReview', REJECT: 'reject' } as const;

/** What the import would do, row by row, before it does anything. */
export function DryRunStep({ batch }: { batch: Batch }) {
  const { values: { outcome, settled, outside }, set } = useUrlState(shape);
  const settling = useSenderSettling(batch);
  const { counts } = batch;
  const path = (key: string | null) => pathWith(batchPath(batch.id), { step: 'rows', outcome: key });
  const tabs = [
    { key: 'all', label: '全部', to: path(null), count: counts.read - counts.skipped },
    ...outcomes.map((one) => ({ key: one, label: labels.ImportOutcome[one], to: path(one), count: counts[countNames[one]] })),
  ];
  const filter: RowFilter = {
    ...(outcome && { outcome: [outcome] }), ...(outside !== null && { outsideScope: outside }),
    ...(settled === 'none' ? { not: [{ decision: ['TAKE', 'SKIP'] }] } : settled && { decision: [settled] }),
  };
  return (
    <>
      <DryRunNote batch={batch} />
      <LinkTabs label="试导入结果" tabs={tabs} current={outcome ?? 'all'} />
      <RowsTable key={outcome} batch={batch} filter={filter} settling={settling} tickable={tickable} editable={settling !== null}
        filters={(
          <>
            <select className="gq-select" aria-label="处理" value={settled ?? ''} onChange={(event) => set({ settled: event.target.value, after: null, before: null, page: null })}>
              <option value="">处理</option><option value="none">还没有处理</option><option value="TAKE">{labels.ImportDecision.TAKE}</option><option value="SKIP">{labels.ImportDecision.SKIP}</option>
            </select>
            <FilterFlag label="范围" yes="不在本单位范围" no="在本单位范围" value={outside} onChange={(value) => set({ outside: value, after: null, before: null, page: null })} />
          </>
        )} />
    </>
  );
}
