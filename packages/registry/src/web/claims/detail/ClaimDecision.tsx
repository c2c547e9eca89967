import { announce, Button, focusFirstError, Panel, ReasonField, RefusalNote, useOperation } from '@gongqiao/ui';
import { useRef, useState } from 'react';
import { AcceptClaimDocument, type ClaimRecord, DeclineClaimDocument, ReturnClaimDocument } from './claim.documents.ts';

interface ClaimDecisionProps {
  readonly row: ClaimRecord;
  readonly organization: string | null;
  /** Somebody else was first: what stands now is read again, what was written stays. */
  readonly reload: () => void;
}

function useDecision({ row, organization, reload }: ClaimDecisionProps, reason: string) {
  const refused = ({ code }: { code: string }) => { if (code === 'CONFLICT' || code === 'NOT_NOW') reload(); };
  const [accept, decline, back] = [useOperation(AcceptClaimDocument, refused), useOperation(DeclineClaimDocument, refused), useOperation(ReturnClaimDocument, refused)];
  const all = [accept, decline, back];
  const claim = { id: row.id, version: row.version, reason: reason.trim() };
  const decide = async (run: () => Promise<unknown>, words: string) => {
    all.forEach(({ reset }) => reset());
    if (!(await run())) return;
    announce(words);
    reload();
  };
  return {
    running: all.some(({ running }) => running), refusal: all.find(({ refusal }) => refusal)?.refusal ?? null, failure: all.find(({ failure }) => failure)?.failure ?? null,
    accept: () => void decide(() => accept.run({ ...claim, organization: organization! }), '已确认，申请人重新登录后就能维护资料'),
    decline: () => void decide(() => decline.run(claim), '已答复：不予认领'),
    sendBack: () => void decide(() => back.run(claim), '已退回补充'),
  };
}

/** 确认, 不予认领 or 退回补充: what is written here is what the applicant reads. */
export function ClaimDecision(props: ClaimDecisionProps) {
  const box = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const decision = useDecision(props, reason);
  const decide = (what: 'accept' | 'decline' | 'sendBack') => () => {
    const lacks = reason.trim() === '';
    setError(lacks ? '请写明理由：核对了什么，或者缺什么。' : undefined);
    if (lacks) focusFirstError(box.current);
    else decision[what]();
  };
  return (
    <Panel title="决定">
      <div ref={box} className="gq-stack">
        <ReasonField label="答复" value={reason} onChange={(text) => { setReason(text); setError(undefined); }} error={error} required help="申请人会看到。例如“核对了登记证书和授权书，电话向负责人核实”；退回的写明要补充什么。" />
        <RefusalNote refusal={decision.refusal} failure={decision.failure} />
        <p className="gq-row">
          <Button type="primary" disabled={props.organization === null} loading={decision.running} onClick={decide('accept')}>确认认领</Button>
          <Button disabled={decision.running} onClick={decide('decline')}>不予认领</Button>
          <Button disabled={decision.running} onClick={decide('sendBack')}>退回补充</Button>
          {props.organization === null && <span className="gq-soft">先选定是哪一个组织</span>}
        </p>
      </div>
    </Panel>
  );
}
