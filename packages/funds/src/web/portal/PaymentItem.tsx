import { Button, Notice, Tag } from '@gongqiao/ui/light';
import { UploadField, useOperation, useUploads, yuanOfFen } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { ApplyForPaymentMutation, type OwnPayment } from './own-funds.documents.ts';

interface Properties {
  readonly payment: OwnPayment;
  readonly onDone: () => void;
}

/** One instalment: how much, after what, and what became of it. */
export function PaymentItem({ payment, onDone }: Properties) {
  const { ordinal, amount, condition, dueOn, stateLabel, fulfilment, paidOn, voucherNumber, returnReason, reverseReason, replaces, offers } = payment;
  return (
    <li className="stack">
      <p className="tags"><strong>第 {ordinal} 期　{yuanOfFen(amount)} 元</strong><Tag>{stateLabel}</Tag>{replaces ? <span className="hint">重新付款</span> : null}</p>
      <p>{condition}{dueOn ? `（预计 ${dueOn}）` : ''}</p>
      {paidOn ? <p>{paidOn} 付款，凭证号 {voucherNumber}</p> : null}
      {fulfilment ? <p className="hint">条件怎样做到的：{fulfilment}</p> : null}
      {returnReason ? <Notice tone="warning" title="退回的理由"><p>{returnReason}</p></Notice> : null}
      {reverseReason ? <Notice tone="warning" title="这次付款已经冲销"><p>{reverseReason}</p></Notice> : null}
      {offers.some(({ action, enabled }) => action === 'apply' && enabled) ? <Apply payment={payment} onDone={onDone} /> : null}
    </li>
  );
}

const changes = ['Payment', 'FundGrant', 'Case'] as const;

function Apply({ payment: { id, version, ordinal }, onDone }: Properties) {
  const field = useId();
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState('');
  const uploads = useUploads();
  const apply = useOperation(ApplyForPaymentMutation, undefined, changes);
  const refused = apply.refusal?.message ?? apply.failure;
  const run = async () => {
    if (!(await apply.run({ id, input: { version, fulfilment: text, uploads: [...uploads.ids] } }))) return;
    uploads.settle();
    setAsked(false);
    onDone();
  };
  if (!asked) return <p className="no-print"><Button look="main" onPress={() => setAsked(true)}>申请拨付<span className="unseen">第 {ordinal} 期</span></Button></p>;
  return (
    <form className="stack no-print" onSubmit={(event) => { event.preventDefault(); void run(); }} aria-label={`申请拨付第 ${ordinal} 期`}>
      <div className="field"><label className="field-label" htmlFor={field}>约定的条件是怎样做到的（必填）</label><textarea id={field} rows={4} maxLength={2_000} value={text} onChange={({ target }) => setText(target.value)} /></div>
      <UploadField label="证明材料（例如协议、签到表、总结）" uploads={uploads} />
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p className="tags"><Button look="main" submit>{apply.running ? '正在提交…' : '提交申请'}</Button><Button onPress={() => setAsked(false)}>先不申请</Button></p>
    </form>
  );
}
