import { ReasonDialog, useOperation } from '@gongqiao/ui';
import { useId, useState } from 'react';
import { type ExpiredRow, ExtendRetentionDocument } from '../retention.documents.ts';

interface ExtendProps {
  readonly row: ExpiredRow;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

const changes = ['ExpiredDocument', 'Document'] as const;

/** Keeps a document longer, up to a day. */
export function ExtendDialog({ row: { id, version, document }, onDone, onClose }: ExtendProps) {
  const field = useId();
  const name = document?.fileName ?? '附件';
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
