import { RuleHelp } from '@gongqiao/rules/web';
import { announce, FlowButtons, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { AcceptApplicationDocument, type ApplicationRecord, ReturnApplicationDocument } from './applications.documents.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { DecideDialog, type Verdict, verdicts } from './DecideDialog.tsx';

type Asking = 'accept' | 'return' | 'assign' | Verdict;

interface ActionsProps {
  readonly row: ApplicationRecord;
  readonly reload: () => void;
}

/** The buttons that the server offers, each with what it asks for. */
export function ApplicationActions({ row, reload }: ActionsProps) {
  const [asking, ask] = useState<Asking | null>(null);
  const close = () => ask(null);
  const done = (words: string) => { announce(words); close(); reload(); };
  const on = Object.fromEntries((['accept', 'return', 'assign', 'admit', 'notify', 'decline'] as const).map((action) => [action, () => ask(action)]));
  return (
    <>
      <FlowButtons offers={row.offers} main={row.state === 'SUBMITTED' ? 'accept' : 'admit'} danger={['decline']} on={on} />
      {asking === 'accept' && <AcceptDialog row={row} onDone={() => done('已受理')} onClose={close} />}
      {asking === 'return' && <ReturnDialog row={row} onDone={() => done('已退回补充')} onClose={close} />}
      {asking === 'assign' && <AssignDialog row={row} onDone={() => done('已安排评审')} onClose={close} />}
      {asking !== null && asking in verdicts && <DecideDialog key={asking} what={asking as Verdict} row={row} onDone={() => done('已办理')} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly row: ApplicationRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function AcceptDialog({ row: { id, version, region }, onDone, onClose }: DialogProps) {
  const accept = useOperation(AcceptApplicationDocument);
  const run = async () => { if (await accept.run({ id, version })) onDone(); };
  return (
    <ReasonDialog title="受理申请" confirm="受理" reason="none" running={accept.running} refusal={accept.refusal} failure={accept.failure} onConfirm={() => void run()} onClose={onClose}>
      <p>受理后给出评审编号，再安排评审人。评审人只看到计划和编号，看不到名称、联系方式和附件。<RuleHelp rule="incubation.blind" label="评审人看到什么" /></p>
      <p>受理或者退回都有期限。<RuleHelp rule="incubation.firstCheck" label="多少天以内办" scope={region?.code} /></p>
    </ReasonDialog>
  );
}

function ReturnDialog({ row: { id, version }, onDone, onClose }: DialogProps) {
  const back = useOperation(ReturnApplicationDocument);
  const run = async (reason: string) => { if (await back.run({ id, version, reason })) onDone(); };
  return <ReasonDialog title="退回补充" confirm="退回" label="要补充什么" help="申请人会看到。" running={back.running} refusal={back.refusal} failure={back.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}
