import { graphql, type ResultOf } from '@gongqiao/schema';
import { announce, formatCount, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { ApplyDocument, type Batch } from '../import-batch.documents.ts';
import { batchPath } from '../import-words.ts';

const SettledDocument = graphql(`
  query ImportSettled($id: ID!, $upTo: Int!) {
    importBatch(id: $id) {
      id
      taken: rows(filter: { outcome: [NEEDS_REVIEW], decision: [TAKE] }) { totalCount(upTo: $upTo) }
      skipped: rows(filter: { outcome: [CREATE, UPDATE], decision: [SKIP] }) { totalCount(upTo: $upTo) }
      outside: rows(filter: { outsideScope: true, or: [{ outcome: [CREATE, UPDATE] }, { outcome: [NEEDS_REVIEW], decision: [TAKE] }], not: [{ decision: [SKIP] }] }) { totalCount(upTo: $upTo) }
    }
  }
`);

const EVERY_ROW = 200_001;
type Settled = NonNullable<ResultOf<typeof SettledDocument>['importBatch']>;

/** Says once more what will happen, in numbers, before it happens. */
export function ApplyDialog({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const navigate = useNavigate();
  const apply = useOperation(ApplyDocument);
  const [{ data }] = useQuery({ query: SettledDocument, variables: { id: batch.id, upTo: EVERY_ROW }, requestPolicy: 'network-only' });
  const confirm = async () => {
    if (!(await apply.run({ id: batch.id }))) return;
    announce('已开始导入');
    onClose();
    void navigate(batchPath(batch.id));
  };
  return (
    <ReasonDialog title="导入" confirm="导入" reason="none" running={apply.running} refusal={apply.refusal} failure={apply.failure} onConfirm={() => void confirm()} onClose={onClose}>
      <ul className="gq-bulleted">
        <li>试导入为新增的 {formatCount(batch.counts.create)} 行、更新的 {formatCount(batch.counts.update)} 行写进库里</li>
        {data?.importBatch && <SettledLines batch={batch} settled={data.importBatch} />}
        {batch.counts.duplicate > 0 && <li>重复的 {formatCount(batch.counts.duplicate)} 行不导入</li>}
        {batch.counts.reject > 0 && <li>不能导入的 {formatCount(batch.counts.reject)} 行不导入</li>}
      </ul>
      <p className="gq-soft">导入后可以整批撤销。没有导入的行都写在带批注的文件里，改好后可以再报。</p>
    </ReasonDialog>
  );
}

function SettledLines({ batch, settled }: { batch: Batch; settled: Settled }) {
  const taken = settled.taken.totalCount;
  const left = batch.counts.needsReview - taken;
  return (
    <>
      {settled.skipped.totalCount > 0 && <li>其中您选了不导入的 {formatCount(settled.skipped.totalCount)} 行除外</li>}
      {taken > 0 && <li>待核对中您选了按现有内容导入的 {formatCount(taken)} 行一并写入</li>}
      {left > 0 && <li><b>还有 {formatCount(left)} 行待核对没有处理，这次不导入</b></li>}
      {settled.outside.totalCount > 0 && <li>以上各行中不在本单位范围的 {formatCount(settled.outside.totalCount)} 行先转法律工作部，确认后才写进库里</li>}
    </>
  );
}
