import { announce, ReasonDialog, todayText, useOperation, yuanOfFen } from '@gongqiao/ui';
import { useState } from 'react';
import { WrittenField } from '../parts/WrittenField.tsx';
import type { Payable } from './PaymentActions.tsx';
import { PayDocument } from './payments.documents.ts';
import { paymentChanges } from './PaymentStepDialog.tsx';

// Without a secure context, as on a plain-http intranet, there is no randomUUID.
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Puts down a payment. One window, one key: however often it is sent, it is paid once. */
export function PayDialog({ row: { id, version, ordinal, amount, condition }, onClose }: { readonly row: Payable; readonly onClose: () => void }) {
  const pay = useOperation(PayDocument, undefined, paymentChanges);
  const [key] = useState(newKey);
  const [voucherNumber, setVoucherNumber] = useState('');
  const [paidOn, setPaidOn] = useState(todayText());
  const confirm = async () => {
    if (!(await pay.run({ id, input: { version, key, voucherNumber, paidOn } }))) return;
    announce(`已登记付款：第 ${ordinal} 期`);
    onClose();
  };
  return (
    <ReasonDialog title={`登记付款：第 ${ordinal} 期 ${yuanOfFen(amount)} 元`} confirm="登记付款" reason="none" running={pay.running} refusal={pay.refusal} failure={pay.failure} onConfirm={() => void confirm()} onClose={onClose}>
      <p>约定：{condition}</p>
      <WrittenField label="凭证号" value={voucherNumber} help="会计凭证的号码，收款的组织会看到。" onChange={setVoucherNumber} />
      <WrittenField label="付款日期" type="date" value={paidOn} onChange={setPaidOn} />
    </ReasonDialog>
  );
}
