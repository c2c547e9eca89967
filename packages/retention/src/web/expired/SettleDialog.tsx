import { ReasonDialog, useOperation } from '@gongqiao/ui';
import { useId, useState } from 'react';
import { DestroyExpiredDocument, type ExpiredRow, ExtendRetentionDocument } from '../retention.documents.ts';

export type Step = 'destroy' | 'extend';

interface SettleProps {
  readonly name: string;
  readonly row: ExpiredRow;
  readonly step: Step;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

const changes = ['ExpiredDocument', 'Document'] as const;

export const SettleDialog = (props: SettleProps) => (props.step === 'destroy' ? <Destroying {...props} /> : <Extending {...props} />);

function Destroying({ name, row: { id, version }, onDone, onClose }: SettleProps) {
  const destroy = useOperation(DestroyExpiredDocument, undefined, changes);
  const run = async (reason: string) => { if (await destroy.run({ id, version, reason })) onDone(`已销毁：${name}`); };
  return (
    <ReasonDialog title="销毁附件" confirm="销毁" danger help="写进办理记录，例如销毁清册的文号。" running={destroy.running} refusal={destroy.refusal} failure={destroy.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <p>销毁“{name}”的内容、名称和上传人，不能恢复。摘要、大小和办理记录留着，它所在的地方写“按规定已销毁”。</p>
    </ReasonDialog>
  );
}

function Extending({ name, row: { id, version }, onDone, onClose }: SettleProps) {
  const field = useId();
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState(false);
  const extend = useOperation(ExtendRetentionDocument, undefined, changes);
  const run = async (reason: string) => {
    if (until === '') return setMissing(true);
    if (await extend.run({ id, version, until, reason })) onDone(`已延长保管：${name}`);
  };
  return (
    <ReasonDialog title="延长保管" confirm="延长" help="例如还要用来核对哪一件事。" running={extend.running} refusal={extend.refusal} failure={extend.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <p>“{name}”到那一天以后再列入到期。</p>
      <div className="gq-field">
        <label htmlFor={field}>延长到<span className="gq-required">（必填）</span></label>
        <input id={field} type="date" className="gq-select" value={until} aria-invalid={missing || undefined} aria-describedby={missing ? `${field}-missing` : undefined} onChange={({ target }) => { setUntil(target.value); setMissing(false); }} />
        {missing && <p id={`${field}-missing`} className="gq-field-error" role="alert">请写明延长到哪一天。</p>}
      </div>
    </ReasonDialog>
  );
}
