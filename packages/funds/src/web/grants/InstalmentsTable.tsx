import { labels } from '@gongqiao/schema';
import { Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { Yuan } from '../parts/Yuan.tsx';
import { PaymentActions } from '../payments/PaymentActions.tsx';
import { paymentPath, paymentTones } from '../paths.ts';
import type { GrantRecord } from './grants.documents.ts';

const heads = ['期', '金额', '在什么时候、做到什么以后付', '状态', '谁办的', ''];

/** What is paid when and after what; once approved, where each instalment stands and who did which step. */
export function InstalmentsTable({ row: { instalments, payments } }: { readonly row: GrantRecord }) {
  const planned = payments.nodes.length === 0;
  if (planned && instalments.length === 0) return <p className="gq-soft">还没有安排分期。至少安排一期才能提请。</p>;
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-stacking">
        <caption className="gq-hidden">各期拨付</caption>
        <thead><tr>{heads.slice(0, planned ? 3 : 6).map((head) => <th key={head} scope="col">{head || <span className="gq-hidden">办理</span>}</th>)}</tr></thead>
        <tbody>
          {planned && instalments.map(({ amount, condition, dueOn }, index) => <tr key={`${index + 1}`}><th scope="row">{index + 1}</th><td><Yuan fen={amount} /></td><td>{condition}{dueOn && <span className="gq-soft">　预计 {dueOn}</span>}</td></tr>)}
          {payments.nodes.map((payment) => <PaymentLine key={payment.id} payment={payment} />)}
        </tbody>
      </table>
    </div>
  );
}

function PaymentLine({ payment }: { readonly payment: GrantRecord['payments']['nodes'][number] }) {
  const { id, ordinal, amount, condition, dueOn, state, requestedBy, approvedBy, paidBy, paidOn, voucherNumber, replaces } = payment;
  return (
    <tr>
      <th scope="row"><Link to={paymentPath(id)}>第 {ordinal} 期</Link>{replaces && <div className="gq-soft">冲销后重付</div>}</th>
      <td><Yuan fen={amount} /></td>
      <td>{condition}{dueOn && <span className="gq-soft">　预计 {dueOn}</span>}</td>
      <td><Tag tone={paymentTones[state]}>{labels.PaymentState[state]}</Tag>{paidOn && <div className="gq-soft">{paidOn}　凭证 {voucherNumber}</div>}</td>
      <td>{[['申请', requestedBy], ['审核', approvedBy], ['付款', paidBy]].filter(([, by]) => by).map(([step, by]) => <div key={step}>{step}：{by}</div>)}</td>
      <td><span className="gq-row"><PaymentActions row={payment} /></span></td>
    </tr>
  );
}
