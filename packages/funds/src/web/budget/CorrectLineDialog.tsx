import { announce, Dialog, Button, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { WrittenField } from '../parts/WrittenField.tsx';
import { type BudgetLineRecord, CorrectBudgetLineDocument } from './budget.documents.ts';

interface CorrectProps {
  readonly row: BudgetLineRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Puts the name and remark of a line right. */
export function CorrectLineDialog({ row: { id, version, ...row }, onDone, onClose }: CorrectProps) {
  const field = useId();
  const correct = useOperation(CorrectBudgetLineDocument);
  const [title, setTitle] = useState(row.title);
  const [remark, setRemark] = useState(row.remark ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await correct.run({ id, version, input: { title, remark: remark || null } }))) return;
    announce(`已更正：${title}`);
    onDone();
  };
  return (
    <Dialog title="更正名称和说明" onClose={onClose} closable={!correct.running}>
      <form className="gq-stack" onSubmit={(event) => void submit(event)}>
        <WrittenField label="名称" value={title} onChange={setTitle} />
        <div className="gq-field"><label htmlFor={field}>说明</label><textarea id={field} className="gq-select gq-block" rows={3} maxLength={1_000} value={remark} onChange={({ target }) => setRemark(target.value)} /></div>
        <RefusalNote refusal={correct.refusal} failure={correct.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose} disabled={correct.running}>取消</Button><Button htmlType="submit" type="primary" loading={correct.running}>更正</Button></p>
      </form>
    </Dialog>
  );
}
