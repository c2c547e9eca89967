import { announce, Button, Dialog, Input, ReasonField, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { RedraftDocument } from './agree.documents.ts';
import type { DialogProps } from './StepDialog.tsx';

/** Writes the agreement anew: from when until when, and what was agreed beside. */
export function RedraftDialog({ row: { id, version, agreements, ...row }, onDone, onClose }: DialogProps) {
  const ids = [useId(), useId()] as const;
  const [startsOn, setStartsOn] = useState(row.startsOn);
  const [endsOn, setEndsOn] = useState(row.endsOn);
  const [terms, setTerms] = useState(agreements.nodes[0]?.terms ?? '');
  const redraft = useOperation(RedraftDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await redraft.run({ id, version, startsOn, endsOn, terms: terms.trim() || null }))) return;
    announce('已起草新的一版');
    onDone();
  };
  return (
    <Dialog title="修改协议" onClose={onClose} closable={!redraft.running}>
      <form className="gq-stack" onSubmit={(event) => void submit(event)}>
        <p className="gq-soft">协议按平台的范本另起一版，对方看到的是新的一版。</p>
        <div className="gq-field"><label htmlFor={ids[0]}>开始日期</label><Input id={ids[0]} data-first type="date" value={startsOn} onChange={({ target }) => setStartsOn(target.value)} /></div>
        <div className="gq-field"><label htmlFor={ids[1]}>期满日期</label><Input id={ids[1]} type="date" value={endsOn} onChange={({ target }) => setEndsOn(target.value)} /></div>
        <ReasonField label="其他约定" value={terms} onChange={setTerms} required={false} help="例如“周末可以使用”，写进协议第八条。" />
        <RefusalNote refusal={redraft.refusal} failure={redraft.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose}>取消</Button><Button htmlType="submit" type="primary" loading={redraft.running}>起草新的一版</Button></p>
      </form>
    </Dialog>
  );
}
