import { announce, DownloadLink, FlowButtons, pathWith, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Batch, UndoDocument } from '../import-batch.documents.ts';
import { batchPath } from '../import-words.ts';
import { ApplyDialog } from './ApplyDialog.tsx';

const readable = (state: Batch['state']): boolean => state === 'READY' || state === 'APPLIED' || state === 'UNDONE';

/** 导入, 撤销整批, and the file with its remarks. */
export function BatchActions({ batch }: { batch: Batch }) {
  const [open, setOpen] = useState<'apply' | 'undo' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {readable(batch.state) && <DownloadLink className="gq-button" href={pathWith('/download/registry/import-remarks', { id: batch.id })}>下载带批注的文件</DownloadLink>}
      <FlowButtons offers={batch.offers} on={{ apply: () => setOpen('apply'), undo: () => setOpen('undo') }} main="apply" danger={['undo']} labels={{ apply: '导入…', undo: '撤销整批…' }} />
      {open === 'apply' && <ApplyDialog batch={batch} onClose={close} />}
      {open === 'undo' && <UndoDialog batch={batch} onClose={close} />}
    </>
  );
}

function UndoDialog({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const navigate = useNavigate();
  const undo = useOperation(UndoDocument);
  const { created, updated } = batch.counts;
  const confirm = async (reason: string) => {
    if (!(await undo.run({ id: batch.id, reason }))) return;
    announce('已开始撤销');
    onClose();
    void navigate(batchPath(batch.id));
  };
  return (
    <ReasonDialog title="撤销整批" confirm="撤销整批" danger running={undo.running} refusal={undo.refusal} failure={undo.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      <p>本批新增的 {created} 个组织将从库中移除，更新的 {updated} 个恢复到导入前的内容。</p>
      <p>导入之后又有人更正过的组织保持现状，撤销后会逐个列出。</p>
    </ReasonDialog>
  );
}
