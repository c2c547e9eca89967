import { announce, Button, focusFirstError, Panel, ReasonField, RefusalNote, useOperation } from '@gongqiao/ui';
import { useRef, useState } from 'react';
import { AcceptDocument, type Comparison, DeclineDocument, type RequestRecord, ReturnDocument } from './request.documents.ts';

interface DecisionFormProps {
  readonly row: RequestRecord;
  readonly comparison: Comparison;
  readonly chosen: ReadonlySet<string>;
  /** Somebody else was first: what stands now is read again, what was chosen and written stays. */
  readonly reload: () => void;
}

function useDecision({ row, comparison, chosen, reload }: DecisionFormProps, reason: string) {
  const refused = ({ code }: { code: string }) => { if (code === 'CONFLICT' || code === 'NOT_NOW') reload(); };
  const [accept, decline, back] = [useOperation(AcceptDocument, refused), useOperation(DeclineDocument, refused), useOperation(ReturnDocument, refused)];
  const request = { id: row.id, version: row.version, reason: reason.trim() };
  const all = [accept, decline, back];
  const fresh = () => all.forEach(({ reset }) => reset());
  const done = (words: string) => (result: unknown) => { if (result) announce(words); };
  return {
    running: all.some(({ running }) => running), refusal: all.find(({ refusal }) => refusal)?.refusal ?? null, failure: all.find(({ failure }) => failure)?.failure ?? null,
    accept: () => { fresh(); void accept.run({ ...request, reason: request.reason || null, organizationVersion: comparison.organizationVersion, fields: [...chosen] }).then(done('已采纳，值已更正，申请方会看到')); },
    decline: () => { fresh(); void decline.run(request).then(done('已答复：不采纳')); },
    sendBack: () => { fresh(); void back.run(request).then(done('已退回补充')); },
  };
}

const missing = { accept: '有几项不采纳，请写明理由。', decline: '不采纳请写明理由。', sendBack: '请写明要补充什么。' } as const;

/** 采纳, 不采纳 or 退回补充: what is written here is what whoever asked will read. */
export function DecisionForm(props: DecisionFormProps) {
  const { row, chosen } = props;
  const box = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const decision = useDecision(props, reason);
  const rest = row.changes.length - chosen.size;
  const decide = (what: keyof typeof missing) => () => {
    const lacks = reason.trim() === '' && (what !== 'accept' || rest > 0);
    setError(lacks ? missing[what] : undefined);
    if (lacks) focusFirstError(box.current);
    else decision[what]();
  };
  const accepts = rest > 0 && chosen.size > 0 ? `采纳所选 ${chosen.size} 项，其余 ${rest} 项不采纳` : '全部采纳';
  return (
    <Panel title="决定">
      <div ref={box} className="gq-stack">
        <ReasonField label="答复" value={reason} onChange={(text) => { setReason(text); setError(undefined); }} error={error} required={chosen.size < row.changes.length} help="申请方会看到。全部采纳的可以不写；有不采纳的、要补充的，写明为什么、怎么办。" />
        <RefusalNote refusal={decision.refusal} failure={decision.failure}>
          {decision.refusal && decision.refusal.changes.length > 0 && <ul className="gq-differences">{decision.refusal.changes.map(({ field, label, before, after, by }) => <li key={field}>{label}：{before ?? '未填'} → {after ?? '未填'}（{by}）</li>)}</ul>}
        </RefusalNote>
        <p className="gq-row">
          <Button type="primary" disabled={chosen.size === 0} loading={decision.running} onClick={decide('accept')}>{accepts}</Button>
          <Button disabled={decision.running} onClick={decide('decline')}>不采纳</Button>
          <Button disabled={decision.running} onClick={decide('sendBack')}>退回补充</Button>
          {chosen.size === 0 && <span className="gq-soft">先在上表中勾选要采纳的内容</span>}
        </p>
      </div>
    </Panel>
  );
}
