import { announce, FlowButtons, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { grantPath } from '../paths.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { type GrantRecord, ProposeGrantDocument } from './grants.documents.ts';
import { type Reasoned, ReasonedDialog, reasonedSteps } from './ReasonedDialog.tsx';

type Asking = 'propose' | 'approve' | Reasoned;
const asked: readonly Asking[] = ['propose', 'approve', ...(Object.keys(reasonedSteps) as Reasoned[])];

interface ActionsProps {
  readonly row: GrantRecord;
  readonly reload: () => void;
}

/** The buttons that the server offers, each with what it asks for. */
export function GrantActions({ row, reload }: ActionsProps) {
  const [asking, ask] = useState<Asking | null>(null);
  const close = () => ask(null);
  const done = (words: string) => { announce(words); close(); reload(); };
  const on = { revise: `${grantPath(row.id)}/revise`, ...Object.fromEntries(asked.map((action) => [action, () => ask(action)])) };
  return (
    <>
      <FlowButtons offers={row.offers} main={row.offers.some(({ action }) => action === 'propose') ? 'propose' : 'approve'} danger={['decline', 'end']} on={on} />
      {asking === 'propose' && <ProposeDialog row={row} onDone={() => done('已提请审批')} onClose={close} />}
      {asking === 'approve' && <ApproveDialog row={row} onDone={() => done('已批准')} onClose={close} />}
      {asking !== null && asking in reasonedSteps && <ReasonedDialog key={asking} step={asking as Reasoned} row={row} onDone={() => done(`已办：${reasonedSteps[asking as Reasoned].title}`)} onClose={close} />}
    </>
  );
}

function ProposeDialog({ row: { id, version, recipientName }, onDone, onClose }: { readonly row: GrantRecord; readonly onDone: () => void; readonly onClose: () => void }) {
  const propose = useOperation(ProposeGrantDocument);
  const run = async () => { if (await propose.run({ id, version })) onDone(); };
  return (
    <ReasonDialog title="提请审批" confirm="提请" reason="none" running={propose.running} refusal={propose.refusal} failure={propose.failure} onConfirm={() => void run()} onClose={onClose}>
      <p>提请以后由财务部负责人审批，{recipientName}也会看到。审批的人不能是您，付款的人也不能是您。</p>
    </ReasonDialog>
  );
}
