import { EmptyState, ErrorState, formatCount, formatInstant, formatSize, Loading, Note, PageHeader, ProgressBar, Steps, Tag, urlChoice, useUrlState } from '@gongqiao/ui';
import { labels } from '@gongqiao/schema';
import { useParams } from 'react-router';
import type { Batch } from '../import-batch.documents.ts';
import { batchPath, importsPath, stateTones } from '../import-words.ts';
import { ResultStep } from '../result/ResultStep.tsx';
import { DryRunStep } from '../rows/DryRunStep.tsx';
import { BatchActions } from './BatchActions.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { useBatch } from './use-batch.ts';
import '../imports.css';

const back = { to: importsPath, label: '导入', list: true };
const shape = { step: urlChoice(['columns', 'rows', 'result'], null) };
type StepName = 'columns' | 'rows' | 'result';

export function Component() {
  const { id } = useParams() as { id: string };
  const { data, error, working, reload } = useBatch(id);
  if (error && !data) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  const batch = data.importBatch;
  if (!batch) return <><PageHeader title="没有找到这一批" back={back} /><EmptyState title="没有找到这一批"><p>它可能由别的单位报送，不在您的职责范围内。</p></EmptyState></>;
  return (
    <>
      <BatchHeader batch={batch} />
      {batch.state === 'REFUSED' && <Note tone="bad" title="这个文件没能读取"><p>{batch.message}</p></Note>}
      {working ? <Working batch={batch} /> : batch.state !== 'REFUSED' && <BatchSteps batch={batch} />}
    </>
  );
}

function BatchHeader({ batch }: { batch: Batch }) {
  const { fileName, fileSize, state, unit, senderName, createdAt } = batch;
  return (
    <PageHeader title={fileName} back={back} aside={<Tag tone={stateTones[state]}>{labels.ImportState[state]}</Tag>} actions={<BatchActions batch={batch} />}>
      <p className="gq-soft">{[unit?.name, senderName].filter(Boolean).join(' ')}　{formatInstant(createdAt)} 上传　{formatSize(fileSize)}</p>
    </PageHeader>
  );
}

/** Undoing goes too fast, and backwards, for a bar. */
function Working({ batch: { state, progress, total, message, appliedAt } }: { batch: Batch }) {
  const label = message ?? (state === 'READING' ? '正在读取并试导入' : '正在导入');
  return (
    <div className="gq-panel">
      {appliedAt ? <Loading label={`${label}…`} /> : <ProgressBar label={label} done={progress} whole={total} detail={total > 0 ? `${formatCount(progress)} / ${formatCount(total)} 行` : ''} />}
      <p className="gq-soft">可以离开本页去做别的，完成后在“导入”中查看。</p>
    </div>
  );
}

function BatchSteps({ batch }: { batch: Batch }) {
  const { values } = useUrlState(shape);
  const done = batch.state === 'APPLIED' || batch.state === 'UNDONE';
  const step: StepName = values.step === 'result' && !done ? 'rows' : (values.step ?? (done ? 'result' : 'rows'));
  const to = (name: StepName) => `${batchPath(batch.id)}?step=${name}`;
  const steps = [
    { key: 'columns', label: '核对各列', to: to('columns') }, { key: 'rows', label: '试导入', to: to('rows') },
    { key: 'result', label: '导入结果', ...(done ? { to: to('result') } : {}) },
  ];
  return (
    <>
      {batch.state === 'READY' && batch.message && <Note tone="warn"><p>{batch.message}</p></Note>}
      <Steps label="导入的步骤" steps={steps} current={step} />
      {step === 'columns' && <ColumnsStep batch={batch} next={to('rows')} />}
      {step === 'rows' && <DryRunStep batch={batch} />}
      {step === 'result' && <ResultStep batch={batch} />}
    </>
  );
}
