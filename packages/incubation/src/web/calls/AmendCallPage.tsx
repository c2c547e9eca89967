import { RuleHelp } from '@gongqiao/rules/web';
import { announce, Button, Note, PageHeader, Panel, ReasonField, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { callPath } from '../paths.ts';
import { typedOf } from './call-input.ts';
import { AmendCriteriaDocument, type CallRecord } from './calls.documents.ts';
import { CriteriaEditor, criteriaInput, type CriterionDraft, sumOf } from './CriteriaEditor.tsx';
import { OneCall } from './OneCall.tsx';

export const Component = () => <OneCall>{(call) => <Amend key={call.id} call={call} />}</OneCall>;

const changes = ['Call', 'CriteriaEdition', 'Criterion'] as const;

/** A new version of criteria that stand. */
function Amend({ call }: { readonly call: CallRecord }) {
  const navigate = useNavigate();
  const [criteria, setCriteria] = useState<readonly CriterionDraft[]>(() => typedOf(call.editions.nodes.at(-1)?.criteria.nodes ?? []));
  const [reason, setReason] = useState('');
  const amend = useOperation(AmendCriteriaDocument, undefined, changes);
  const save = async () => {
    const done = await amend.run({ id: call.id, version: call.version, reason, criteria: criteriaInput(criteria) });
    if (!done) return;
    announce(`已公布新的一版，征集延长到 ${done.closesOn}`);
    void navigate(callPath(call.id));
  };
  return (
    <>
      <PageHeader title={`修订评分标准：${call.name}`} back={{ to: callPath(call.id), label: call.name }} />
      <div className="gq-stack">
        <Note tone="info" title="会公布成新的一版">原来的一版照旧可查。已经提交的申请仍按原来的评审；征集按规则延长。<RuleHelp rule="incubation.amendExtension" label="延长多久" scope={call.region?.code} /></Note>
        <Panel title="新的评分标准"><CriteriaEditor criteria={criteria} onChange={setCriteria} /></Panel>
        <ReasonField label="为什么修订" value={reason} onChange={setReason} help="人人可见。" />
        <RefusalNote refusal={amend.refusal} failure={amend.failure} />
        <p className="gq-row"><Button type="primary" loading={amend.running} disabled={sumOf(criteria) !== 100 || reason.trim() === ''} onClick={() => void save()}>公布新的一版</Button></p>
      </div>
    </>
  );
}
