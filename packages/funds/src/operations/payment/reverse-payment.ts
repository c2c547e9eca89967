import { actByItself } from '@gongqiao/decisions';
import { advance, type Context } from '@gongqiao/kernel';
import type { FundGrant } from '../../grant/grant.entity.ts';
import { fundGrantFlow } from '../../grant/grant.flow.ts';
import type { Payment } from '../../payment/payment.entity.ts';
import { paymentFlow } from '../../payment/payment.flow.ts';
import { planPayment } from '../grant/approve-grant.ts';
import { post } from '../journal/post.ts';
import { checkAnother } from '../separation.ts';
import { reasonOf } from '../words.ts';
import { grantLocked, paymentLocked } from './pay.ts';

// 冲销以后这一期重新安排；扶持资金已经终止的，钱回到预算科目
async function planAgain(context: Context, grant: FundGrant, payment: Payment): Promise<void> {
  const { ordinal, amount, condition, dueOn, line } = payment;
  const again = planPayment(context, grant, { ordinal, amount, condition, dueOn, replaces: payment });
  await context.em.flush();
  if (grant.state === 'COMPLETED') await actByItself(context, fundGrantFlow, grant, 'resume', { name: '冲销', reason: `第 ${ordinal} 期冲销，待重新付款` });
  if (grant.state !== 'ENDED') return;
  await actByItself(context, paymentFlow, again, 'cancel', { name: '终止扶持资金', reason: '扶持资金已经终止' });
  await post(context, { kind: 'RELEASE', line, amount, reason: `冲销后释放：扶持资金已经终止，第 ${ordinal} 期不再付`, grant });
}

/** Takes a payment back by a counter entry: what was written stays, and the instalment can be paid again as a new one. */
export async function reversePayment(context: Context, id: string, version: number, typed: string): Promise<Payment> {
  const reason = reasonOf(typed);
  const payment = await paymentLocked(context, id);
  if (payment.state === 'PAID') checkAnother(context, 'funds.approvePayment', payment, 'paidById', '付了这一期的款', '冲销它');
  const grant = await grantLocked(context, payment);
  await advance(context, paymentFlow, payment, { action: 'reverse', version, reason, values: { reversedBy: context.viewer.name, reverseReason: reason } });
  await post(context, { kind: 'REVERSE', line: payment.line, amount: payment.amount, reason: `冲销：${reason}`, grant, payment });
  await planAgain(context, grant, payment);
  return payment;
}
