import { announce, ReasonDialog, useOperation } from '@gongqiao/ui';
import type { ResidencyRecord } from './residencies.documents.ts';
import { type StepKey, steps } from './steps.ts';

export interface DialogProps {
  readonly row: ResidencyRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Confirms a step, with its reason where one is asked for. */
export function StepDialog({ step, row: { id, version, reply, leaveReason }, onDone, onClose }: DialogProps & { readonly step: StepKey }) {
  const { title, what, document, help, danger = false } = steps[step];
  const operation = useOperation(document);
  const run = async (reason: string) => {
    const done = await operation.run((help ? { id, version, reason } : { id, version }) as { id: string; version: number; reason: string });
    if (!done) return;
    announce(`已办：${title}`);
    onDone();
  };
  return (
    <ReasonDialog title={title} confirm={title} danger={danger} reason={help ? 'required' : 'none'} help={help} running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <p>{what}</p>
      {(step === 'end' || step === 'drop') && <p className="gq-soft">组织的陈述：{reply ?? '期满没有陈述'}</p>}
      {step === 'confirmLeave' && leaveReason && <p className="gq-soft">组织写的：{leaveReason}</p>}
    </ReasonDialog>
  );
}
