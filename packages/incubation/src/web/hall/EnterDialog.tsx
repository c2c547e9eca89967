import { Button, Checkbox, Dialog, Loading, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { EnterApplicationsDocument, HearingCandidatesDocument } from './hall.documents.ts';
import type { HearingDialogProps } from './HearingDialog.tsx';

/** Which applications of the call are heard. */
export function EnterDialog({ hearing: { id, version, call }, entries, onDone, onClose }: HearingDialogProps) {
  const [{ data }] = useQuery({ query: HearingCandidatesDocument, variables: { call: call!.id }, requestPolicy: 'network-only' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const enter = useOperation(EnterApplicationsDocument);
  const run = async () => { if (await enter.run({ id, version, applications: [...chosen] })) onDone('已安排'); };
  const toggle = (one: string) => setChosen((now) => (now.includes(one) ? now.filter((other) => other !== one) : [...now, one]));
  const candidates = data?.applications.nodes.filter((one) => !entries.some(({ application }) => application === one.id));
  return (
    <Dialog title="安排上场的申请" onClose={onClose} closable={!enter.running}>
      <div className="gq-stack">
        <p className="gq-soft">在评审中、书面评审已经交齐的申请。抽签以后再安排的，排在最后。</p>
        {!candidates ? <Loading /> : candidates.length === 0 ? <p>没有可以安排的申请。</p> : (
          <div role="group" aria-label="申请" className="gq-stack">
            <p><Button size="small" onClick={() => setChosen(candidates.map((one) => one.id))}>全选</Button></p>
            {candidates.map((one) => <Checkbox key={one.id} checked={chosen.includes(one.id)} onChange={() => toggle(one.id)}>{one.groupName}　<span className="gq-soft">{one.blindNumber}</span></Checkbox>)}
          </div>
        )}
        <RefusalNote refusal={enter.refusal} failure={enter.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose} disabled={enter.running}>取消</Button><Button type="primary" loading={enter.running} disabled={chosen.length === 0} onClick={() => void run()}>安排 {chosen.length} 件</Button></p>
      </div>
    </Dialog>
  );
}
