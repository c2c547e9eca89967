import { announce, ReasonDialog, useOperation } from '@gongqiao/ui';
import { CloseVenueDocument, PublishVenueDocument, ReopenVenueDocument, type VenueRecord } from './venues.documents.ts';

export type VenueStep = 'publish' | 'close' | 'reopen';

const words: Readonly<Record<VenueStep, { readonly title: string; readonly done: string; readonly what: string }>> = {
  publish: { title: '公布', done: '已公布', what: '公布以后，公众看得到这处场地和各房间的空闲时段，社会组织可以预约。' },
  close: { title: '关闭', done: '已关闭', what: '关闭以后不能再约。还有没有结束的预约时不能关闭，先逐个停用房间。' },
  reopen: { title: '重新开放', done: '已重新开放', what: '重新开放以后，社会组织又可以预约。' },
};

export function VenueDialog({ row: { id, version, name }, step, onClose }: { row: VenueRecord; step: VenueStep; onClose: () => void }) {
  const [publish, close, reopen] = [useOperation(PublishVenueDocument), useOperation(CloseVenueDocument), useOperation(ReopenVenueDocument)];
  const operation = { publish, close, reopen }[step];
  const { title, done, what } = words[step];
  const confirm = async () => {
    if (!(await operation.run({ id, version }))) return;
    announce(`${done}：${name}`);
    onClose();
  };
  return (
    <ReasonDialog title={`${title}：${name}`} confirm={title} reason="none" running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={() => void confirm()} onClose={onClose}>
      <p>{what}</p>
    </ReasonDialog>
  );
}
