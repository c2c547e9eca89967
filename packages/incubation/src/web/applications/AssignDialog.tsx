import { RuleHelp } from '@gongqiao/rules/web';
import { Button, Checkbox, Dialog, Loading, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type ApplicationRecord, AssignableReviewersDocument, AssignReviewersDocument } from './applications.documents.ts';

interface AssignDialogProps {
  readonly row: ApplicationRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Who reviews it: those who hold nothing but that role, with how much they have in hand. */
export function AssignDialog({ row: { id, version, region }, onDone, onClose }: AssignDialogProps) {
  const [{ data }] = useQuery({ query: AssignableReviewersDocument, variables: { application: id }, requestPolicy: 'network-only' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const assign = useOperation(AssignReviewersDocument);
  const run = async () => { if (await assign.run({ id, version, reviewers: [...chosen] })) onDone(); };
  const toggle = (one: string) => setChosen((now) => (now.includes(one) ? now.filter((other) => other !== one) : [...now, one]));
  const reviewers = data?.assignableReviewers;
  return (
    <Dialog title="安排评审" onClose={onClose} closable={!assign.running}>
      <div className="gq-stack">
        <p className="gq-soft">评审人先声明有没有利害关系，再打分。都交了以后才看得到彼此的得分。<RuleHelp rule="incubation.score" label="打分的期限" scope={region?.code} /></p>
        {!reviewers ? <Loading /> : reviewers.length === 0 ? <p>没有可以安排的评审人：评审人只能持有“入驻评审”一个角色。请安全管理员授予角色。</p> : (
          <div role="group" aria-label="评审人" className="gq-stack">
            {reviewers.map((one) => <Checkbox key={one.id} checked={chosen.includes(one.id)} onChange={() => toggle(one.id)}>{one.name}　<span className="gq-soft">{one.post}　手上 {one.open} 份</span></Checkbox>)}
          </div>
        )}
        <RefusalNote refusal={assign.refusal} failure={assign.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose} disabled={assign.running}>取消</Button><Button type="primary" loading={assign.running} disabled={chosen.length === 0} onClick={() => void run()}>安排 {chosen.length} 位</Button></p>
      </div>
    </Dialog>
  );
}
