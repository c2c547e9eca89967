import { announce, ReasonDialog, useOperation } from '@gongqiao/ui';
import { CountersignDocument } from './agree.documents.ts';
import type { DialogProps } from './StepDialog.tsx';

/** Confirms for the union the text that the group confirmed. */
export function CountersignDialog({ row: { id, version, agreements }, onDone, onClose }: DialogProps) {
  const countersign = useOperation(CountersignDocument);
  const agreement = agreements.nodes[0]!;
  const run = async () => {
    if (!(await countersign.run({ id, version, digest: agreement.digest }))) return;
    announce('已会签，开始入驻');
    onDone();
  };
  return (
    <ReasonDialog title="会签协议" confirm="会签" reason="none" running={countersign.running} refusal={countersign.refusal} failure={countersign.failure} onConfirm={() => void run()} onClose={onClose}>
      <p>第 {agreement.number} 版，{agreement.signedBy} 已签。会签后开始入驻，可以安排导师。</p>
      <p className="gq-agreement">{agreement.text}</p>
      <p className="gq-soft gq-digest">全文摘要 <code>{agreement.digest}</code></p>
    </ReasonDialog>
  );
}
