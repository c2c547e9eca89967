import { announce, Button, Dialog, ErrorState, Loading, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AllocateDeskDocument } from './agree.documents.ts';
import { FreeDesksDocument } from './residencies.documents.ts';
import type { DialogProps } from './StepDialog.tsx';

/** The desks that are free until the residency ends; one that was taken meanwhile is refused. */
export function DeskDialog({ row: { id, version, space, endsOn }, onDone, onClose }: DialogProps) {
  const [{ data, error }, again] = useQuery({ query: FreeDesksDocument, variables: { residency: id }, requestPolicy: 'network-only' });
  const [chosen, setChosen] = useState<string | null>(null);
  const allocate = useOperation(AllocateDeskDocument);
  const run = async () => {
    if (chosen === null || !(await allocate.run({ id, version, space: chosen }))) return;
    announce('已安排工位');
    onDone();
  };
  const desks = data?.freeDesks;
  return (
    <Dialog title="安排工位" onClose={onClose} closable={!allocate.running}>
      <div className="gq-stack">
        <p className="gq-soft">以下工位到 {endsOn} 一直空闲。{space && `现在用的是${space.name}，换了就收回。`}</p>
        {error ? <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} /> : !desks ? <Loading /> : desks.length === 0 ? <p>没有空闲的工位。请场地管理员在场地里增加工位，或者等别家交还。</p> : (
          <fieldset className="gq-desks"><legend className="gq-hidden">工位</legend>
            {desks.map((desk) => <label key={desk.id}><input type="radio" name="desk" checked={chosen === desk.id} onChange={() => setChosen(desk.id)} /> {desk.name}　<span className="gq-soft">{desk.venue}{desk.floor && `，${desk.floor}`}</span></label>)}
          </fieldset>
        )}
        <RefusalNote refusal={allocate.refusal} failure={allocate.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose}>取消</Button><Button type="primary" disabled={chosen === null} loading={allocate.running} onClick={() => void run()}>安排</Button></p>
      </div>
    </Dialog>
  );
}
