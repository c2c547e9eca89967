import { announce, Button, Dialog, Input, RefusalNote, todayText, useOperation } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { AppointMentorDocument } from './agree.documents.ts';
import type { DialogProps } from './StepDialog.tsx';

/** Who accompanies the group from a day on. */
export function MentorDialog({ row: { id, version, mentorName: present, startsOn: begins }, onDone, onClose }: DialogProps) {
  const ids = [useId(), useId(), useId()] as const;
  const [kind, setKind] = useState<'STAFF' | 'INVITED'>('STAFF');
  const [mentorName, setName] = useState('');
  const [startsOn, setStartsOn] = useState(begins > todayText() ? begins : todayText());
  const appoint = useOperation(AppointMentorDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await appoint.run({ id, version, input: { kind, mentorName, startsOn } }))) return;
    announce('已安排导师');
    onDone();
  };
  return (
    <Dialog title="安排导师" onClose={onClose} closable={!appoint.running}>
      <form className="gq-stack" onSubmit={(event) => void submit(event)}>
        {present && <p className="gq-soft">现在是{present}，换了从新的日期起不再是。</p>}
        <div className="gq-field"><label htmlFor={ids[0]}>称呼（必填）</label><Input id={ids[0]} data-first maxLength={50} placeholder="姓氏加职务，例如“纪（导师）”" value={mentorName} onChange={({ target }) => setName(target.value)} /></div>
        <div className="gq-field"><label htmlFor={ids[1]}>从哪里来</label><select id={ids[1]} className="gq-select" value={kind} onChange={({ target }) => setKind(target.value as 'STAFF' | 'INVITED')}><option value="STAFF">工会工作人员</option><option value="INVITED">外聘</option></select></div>
        <div className="gq-field"><label htmlFor={ids[2]}>自何时起</label><Input id={ids[2]} type="date" value={startsOn} onChange={({ target }) => setStartsOn(target.value)} /></div>
        <RefusalNote refusal={appoint.refusal} failure={appoint.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose}>取消</Button><Button htmlType="submit" type="primary" loading={appoint.running}>安排</Button></p>
      </form>
    </Dialog>
  );
}
