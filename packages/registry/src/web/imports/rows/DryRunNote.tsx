import { graphql } from '@gongqiao/schema';
import { formatCount, Note } from '@gongqiao/ui';
import { useQuery } from 'urql';
import type { Batch } from '../import-batch.documents.ts';

const OpenRowsDocument = graphql(`
  query ImportOpenRows($id: ID!, $upTo: Int!) {
    importBatch(id: $id) {
      id
      open: rows(filter: { outcome: [NEEDS_REVIEW], not: [{ decision: [TAKE, SKIP] }] }) { totalCount(upTo: $upTo) }
    }
  }
`);

const EVERY_ROW = 200_001;

/** The numbers add up: nothing is dropped silently. And what is left to do. */
export function DryRunNote({ batch: { id, counts, state } }: { batch: Batch }) {
  const [{ data }] = useQuery({ query: OpenRowsDocument, variables: { id, upTo: EVERY_ROW }, pause: state !== 'READY' });
  const sum = `读到 ${formatCount(counts.read)} 行 = 新增 ${formatCount(counts.create)} + 更新 ${formatCount(counts.update)} + 重复 ${formatCount(counts.duplicate)} + 待核对 ${formatCount(counts.needsReview)} + 不能导入 ${formatCount(counts.reject)} + 跳过的空行与合计行 ${formatCount(counts.skipped)}`;
  if (state !== 'READY') return <p className="gq-soft gq-sum">{sum}</p>;
  const open = data?.importBatch?.open.totalCount ?? counts.needsReview;
  const title = open > 0
    ? `还有 ${formatCount(open)} 行待核对没有处理：可以改正，或写明理由按现有内容导入，或不导入`
    : counts.needsReview > 0 ? '待核对的行都处理了，可以导入' : '没有待核对的行，可以导入';
  return <Note tone={open > 0 ? 'info' : 'good'} title={title}><p>{sum}。还没有写进库里，看好后点右上角“导入”。</p></Note>;
}
