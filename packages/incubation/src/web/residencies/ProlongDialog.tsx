import { announce, Input, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useId, useState } from 'react';
import { ProlongDocument } from './agree.documents.ts';
import type { DialogProps } from './StepDialog.tsx';

/** Does not graduate yet: until when the residency runs instead, and what is lacking. */
export function ProlongDialog({ row: { id, version, endsOn: present }, onDone, onClose }: DialogProps) {
  const field = useId();
  const [endsOn, setEndsOn] = useState('');
  const prolong = useOperation(ProlongDocument);
  const run = async (reason: string) => {
    if (!(await prolong.run({ id, version, reason, endsOn }))) return;
    announce('已延长入驻');
    onDone();
  };
  return (
    <ReasonDialog title="暂不出壳，延长入驻" confirm="延长入驻" help="写明差在哪里。组织会看到，可以申请内部复核。" running={prolong.running} refusal={prolong.refusal} failure={prolong.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <div className="gq-field"><label htmlFor={field}>延长到（现在 {present} 期满）</label><Input id={field} type="date" required value={endsOn} onChange={({ target }) => setEndsOn(target.value)} /></div>
    </ReasonDialog>
  );
}
