import { labels } from '@gongqiao/schema';
import { formatCount, formatInstant, LinkTabs, Note, pathWith, urlChoice, useUrlState } from '@gongqiao/ui';
import type { Batch } from '../import-batch.documents.ts';
import { batchPath } from '../import-words.ts';
import type { RowFilter } from '../rows/rows.documents.ts';
import { RowsTable } from '../rows/RowsTable.tsx';
import { useApproval } from '../rows/use-settling.ts';

const results = Object.keys(labels.ImportResult) as (keyof typeof labels.ImportResult)[];
const countNames = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged', SKIPPED: 'left', WAITING: 'waiting' } as const;
const shape = { result: urlChoice(results, null) };
const waitingRows: RowFilter = { result: ['WAITING'] };

/** What came of every row, and for legal-affairs those that wait for it. */
export function ResultStep({ batch }: { batch: Batch }) {
  const { values: { result } } = useUrlState(shape);
  const approval = useApproval(batch);
  const path = (key: string | null) => pathWith(batchPath(batch.id), { step: 'result', result: key });
  const { counts } = batch;
  const tabs = [
    { key: 'all', label: '全部', to: path(null), count: counts.read - counts.skipped },
    ...results.map((one) => ({ key: one, label: labels.ImportResult[one], to: path(one), count: counts[countNames[one]] })),
  ];
  return (
    <>
      <ResultNote batch={batch} />
      {batch.state === 'APPLIED' && <LinkTabs label="导入结果" tabs={tabs} current={result ?? 'all'} />}
      <RowsTable key={result} batch={batch} filter={result ? { result: [result] } : {}} settling={approval && counts.waiting > 0 ? approval : null} tickable={waitingRows} editable={false} />
    </>
  );
}

function ResultNote({ batch: { state, counts, appliedAt, undoneAt, message } }: { batch: Batch }) {
  const sum = `读到 ${formatCount(counts.read)} 行 = 已新增 ${formatCount(counts.created)} + 已更新 ${formatCount(counts.updated)} + 内容相同 ${formatCount(counts.unchanged)} + 未导入 ${formatCount(counts.left)} + 待确认 ${formatCount(counts.waiting)} + 跳过的空行与合计行 ${formatCount(counts.skipped)}`;
  if (state === 'UNDONE') return <Note tone="warn" title={`已于 ${undoneAt ? formatInstant(undoneAt) : ''} 整批撤销`}><p>{message ?? '本批新增的组织已移除，更新的已恢复到导入前的内容。'}</p></Note>;
  return (
    <Note tone="good" title={`已于 ${appliedAt ? formatInstant(appliedAt) : ''} 导入`}>
      <p>{sum}。</p>
      {message && <p>{message}</p>}
      {counts.left > 0 && <p>没有导入的行和原因写在带批注的文件里，改好后可以再报一次：已经导入的不会重复。</p>}
      {counts.waiting > 0 && <p>有 {formatCount(counts.waiting)} 行不在报送单位的范围，等法律工作部确认后才写进库里。</p>}
    </Note>
  );
}
