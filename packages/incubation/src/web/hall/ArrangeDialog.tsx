import { Button, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { ArrangeHearingDocument } from './hall.documents.ts';
import type { HearingDialogProps } from './HearingDialog.tsx';

/** The running order by hand, with a reason. */
export function ArrangeDialog({ hearing: { id, version }, entries, onDone, onClose }: HearingDialogProps) {
  const [order, setOrder] = useState(entries);
  const arrange = useOperation(ArrangeHearingDocument);
  const run = async (reason: string) => { if (await arrange.run({ id, version, order: order.map((entry) => entry.id), reason })) onDone('次序已定'); };
  const up = (index: number) => setOrder((now) => now.map((entry, place) => (place === index - 1 ? now[index]! : place === index ? now[index - 1]! : entry)));
  return (
    <ReasonDialog title="人工排序" confirm="按这个次序" help="人人可见。能抽签的，抽签更让人信服。" running={arrange.running} refusal={arrange.refusal} failure={arrange.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <ol className="gq-stack">
        {order.map((entry, index) => <li key={entry.id} className="gq-row"><span>{index + 1}. {entry.name}</span>{index > 0 && <Button size="small" onClick={() => up(index)} aria-label={`${entry.name}往前`}>往前</Button>}</li>)}
      </ol>
    </ReasonDialog>
  );
}
