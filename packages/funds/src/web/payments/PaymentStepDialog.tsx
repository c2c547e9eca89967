import { announce, ReasonDialog, useOperation, yuanOfFen } from '@gongqiao/ui';
import type { Payable } from './PaymentActions.tsx';
import { ApprovePaymentDocument, RequestPaymentDocument, ReturnPaymentDocument, ReversePaymentDocument, SendBackPaymentDocument } from './payments.documents.ts';

export type PaymentStep = 'request' | 'approve' | 'return' | 'sendBack' | 'reverse';

interface Words {
  readonly title: string;
  readonly what: string;
  readonly label?: string;
  readonly help?: string;
}

const words: Readonly<Record<PaymentStep, Words>> = {
  request: { title: '提请拨付', what: '约定的条件做到了才提请。审核和付款的人不能是您。', label: '条件是怎样做到的', help: '例如“协议已于 3 月 1 日签订”。对方会看到。' },
  approve: { title: '审核通过', what: '核对条件确已做到、材料齐全。付款的人不能是您。' },
  return: { title: '退回', what: '退回给申请的人，对方会看到理由。', help: '写明还缺什么。' },
  sendBack: { title: '退回', what: '退回重新申请，对方会看到理由。', help: '例如“收款账号与户名不一致”。' },
  reverse: { title: '冲销', what: '记一笔相反的分录，原来的留着。这一期可以重新申请、重新付款。', help: '例如“账号填错，款已退回”。对方会看到。' },
};

export const paymentChanges = ['Payment', 'FundGrant', 'JournalEntry', 'BudgetLine', 'Case'] as const;

function useStep(step: PaymentStep, { id, version }: Payable) {
  const [request, approve, back, sent, reverse] = [
    useOperation(RequestPaymentDocument, undefined, paymentChanges), useOperation(ApprovePaymentDocument, undefined, paymentChanges), useOperation(ReturnPaymentDocument, undefined, paymentChanges),
    useOperation(SendBackPaymentDocument, undefined, paymentChanges), useOperation(ReversePaymentDocument, undefined, paymentChanges),
  ];
  const operation = { request, approve, return: back, sendBack: sent, reverse }[step];
  const run = (reason: string) => {
    if (step === 'request') return request.run({ id, input: { version, fulfilment: reason } });
    return step === 'approve' ? approve.run({ id, version }) : { return: back, sendBack: sent, reverse }[step].run({ id, version, reason });
  };
  return { ...operation, run };
}

/** A step of an instalment other than the payment itself. */
export function PaymentStepDialog({ step, row, onClose }: { readonly step: PaymentStep; readonly row: Payable; readonly onClose: () => void }) {
  const { run, running, refusal, failure } = useStep(step, row);
  const { title, what, label, help } = words[step];
  const confirm = async (reason: string) => {
    if (!(await run(reason))) return;
    announce(`已办：${title}`);
    onClose();
  };
  return (
    <ReasonDialog title={`${title}：第 ${row.ordinal} 期 ${yuanOfFen(row.amount)} 元`} confirm={title} reason={step === 'approve' ? 'none' : 'required'} label={label} help={help} danger={step === 'reverse'} running={running} refusal={refusal} failure={failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      <p>约定：{row.condition}</p>
      <p>{what}</p>
    </ReasonDialog>
  );
}
