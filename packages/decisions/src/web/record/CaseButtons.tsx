import { announce, FlowButtons, Input, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useId, useState } from 'react';
import { ColleagueDialog } from './ColleagueDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { ExtendClockDocument, type FollowedCase, PauseClockDocument, ReleaseCaseDocument, ResumeClockDocument, TakeCaseDocument } from './record.documents.ts';

type Asking = Colleagues | Reasoned | 'extend' | 'copy';
type Colleagues = 'hand' | 'consult';
type Reasoned = 'release' | 'pause' | 'resume';

const words: Readonly<Record<Exclude<Asking, Colleagues | 'copy'>, { readonly title: string; readonly confirm: string; readonly help: string; readonly done: string }>> = {
  release: { title: '退回给各位经办', confirm: '退回', help: '例如“出差一周，请同事办理”。', done: '已退回，能办的人都看得到' },
  pause: { title: '暂停期限', confirm: '暂停', help: '写明在等什么，申请方会看到。例如“等登记机关答复”。', done: '期限已暂停' },
  resume: { title: '恢复期限', confirm: '恢复', help: '写明等到了什么，申请方会看到。', done: '期限已恢复，停下的工作日已经加上' },
  extend: { title: '延长期限', confirm: '延长', help: '写明为什么，申请方会看到。一个环节只能延长一次。', done: '期限已延长' },
};

/** What can be done with the case itself: take it, hand it on, ask a colleague, send copies, give it back, stop or lengthen its clock. */
export function CaseButtons({ file, reload }: { file: FollowedCase; reload: () => void }) {
  const [asking, ask] = useState<Asking | null>(null);
  const take = useOperation(TakeCaseDocument);
  const done = (text: string) => { announce(text); ask(null); reload(); };
  const takeIt = async () => { if (await take.run({ id: file.id, version: file.version })) done('已由您办理，同事看得到'); else reload(); };
  return (
    <div className="gq-row">
      <FlowButtons offers={file.offers} on={{ take: () => void takeIt(), hand: () => ask('hand'), consult: () => ask('consult'), copy: () => ask('copy'), release: () => ask('release'), pause: () => ask('pause'), resume: () => ask('resume'), extend: () => ask('extend') }} />
      {asking === 'extend' && <ExtendDialog file={file} onDone={() => done(words.extend.done)} onClose={() => ask(null)} />}
      {(asking === 'hand' || asking === 'consult') && <ColleagueDialog what={asking} file={file} onDone={(name) => done(asking === 'hand' ? `已转给${name}` : `已征求${name}的意见`)} onClose={() => ask(null)} />}
      {asking === 'copy' && <CopyDialog file={file.id} onDone={(count) => done(`已抄送 ${count} 位同事`)} onClose={() => ask(null)} />}
      {(asking === 'release' || asking === 'pause' || asking === 'resume') && <AskDialog key={asking} what={asking} file={file} onDone={() => done(words[asking].done)} onClose={() => ask(null)} />}
    </div>
  );
}

interface DialogProps {
  readonly file: FollowedCase;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const documents = { release: ReleaseCaseDocument, pause: PauseClockDocument, resume: ResumeClockDocument } as const;

function AskDialog({ what, file: { id, version }, onDone, onClose }: DialogProps & { what: Reasoned }) {
  const { title, confirm, help } = words[what];
  const operation = useOperation(documents[what] as typeof PauseClockDocument);
  const run = async (reason: string) => { if (await operation.run({ id, version, reason })) onDone(); };
  return <ReasonDialog title={title} confirm={confirm} help={help} reason="required" running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}

function ExtendDialog({ file: { id, version }, onDone, onClose }: DialogProps) {
  const { title, confirm, help } = words.extend;
  const field = useId();
  const [workdays, setWorkdays] = useState('5');
  const operation = useOperation(ExtendClockDocument);
  const run = async (reason: string) => { if (await operation.run({ id, version, workdays: Number(workdays) || 0, reason })) onDone(); };
  return (
    <ReasonDialog title={title} confirm={confirm} help={help} reason="required" running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <div className="gq-field"><label htmlFor={field}>延长几个工作日</label><Input id={field} type="number" min={1} value={workdays} onChange={({ target }) => setWorkdays(target.value)} /></div>
    </ReasonDialog>
  );
}
