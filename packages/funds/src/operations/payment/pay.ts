import { actByItself } from '@gongqiao/decisions';
import { requireProof } from '@gongqiao/identity';
import { advance, type Context, getRow, rowsSeen, today } from '@gongqiao/kernel';
import { readRow, transactionSql } from '@gongqiao/query';
import { FundGrant } from '../../grant/grant.entity.ts';
import { fundGrantFlow } from '../../grant/grant.flow.ts';
import { Payment } from '../../payment/payment.entity.ts';
import { paymentFlow } from '../../payment/payment.flow.ts';
import type { PaidInput } from '../../payment/payment.input.ts';
import { refuse } from '../../refusals.ts';
import { lockLine } from '../journal/lock-line.ts';
import { post } from '../journal/post.ts';
import { checkAnother } from '../separation.ts';
import { wordsOf } from '../words.ts';
import { checkActive, getPayment } from './request-payment.ts';

/** The payment's budget line first, as everybody who moves money does; then the payment as it is now. */
export async function paymentLocked(context: Context, id: string): Promise<Payment> {
  const { line } = await readRow(context, Payment, id, rowsSeen(Payment, context.viewer));
  await lockLine(context, line.id);
  return getPayment(context, id);
}

export const grantLocked = (context: Context, { grant }: Payment): Promise<FundGrant> => getRow(context, FundGrant, grant.id, rowsSeen(FundGrant, context.viewer));

// One key, one payment, whichever of several machines it comes to first.
async function lockKey(context: Context, key: string, id: string): Promise<void> {
  const sql = transactionSql(context);
  await sql.query("select pg_advisory_xact_lock(hashtextextended('funds pay ' || $1, 0))", [key]);
  const { rows } = await sql.query('select from funds_payment where pay_key = $1 and id <> $2', [key, id]);
  if (rows.length > 0) throw refuse('KEY_REUSED', {}, ['key']);
}

/** The same command once more: whoever sent it gets the answer of the first. Any other is refused. */
function answerAgain({ viewer }: Context, payment: Payment, { key, voucherNumber, paidOn }: PaidInput): Payment {
  const { payKey, paidById } = payment;
  if (payKey !== key || paidById !== viewer.accountId) throw refuse('PAYMENT_PAID', { paidOn: payment.paidOn!, voucher: payment.voucherNumber! });
  if (payment.voucherNumber !== voucherNumber || payment.paidOn !== paidOn) throw refuse('KEY_REUSED', {}, ['key']);
  return payment;
}

function checkSeparate(context: Context, payment: Payment): void {
  if (payment.state !== 'APPROVED') return;
  const check = (property: Parameters<typeof checkAnother<Payment>>[3], did: string) => checkAnother(context, 'funds.pay', payment, property, did, '付款');
  check('requestedById', '申请了这一期拨付');
  check('approvedById', '审核了这一期拨付');
  check('grantApprovedById', '批准了这笔扶持资金');
  check('grantProposedById', '提请了这笔扶持资金');
}

/** Puts down that an instalment was paid, and moves its money from committed to paid. The last one completes the grant. */
export async function pay(context: Context, id: string, { version, ...typed }: PaidInput): Promise<Payment> {
  requireProof(context);
  if (typed.voucherNumber.trim() === '') throw refuse('VOUCHER_MISSING', {}, ['voucherNumber']);
  const input = { ...typed, version, key: wordsOf(typed.key, 'key', '操作的编号', 100), voucherNumber: wordsOf(typed.voucherNumber, 'voucherNumber', '凭证号', 100) };
  if (input.paidOn > today(context.clock)) throw refuse('PAID_LATER', {}, ['paidOn']);
  await lockKey(context, input.key, id);
  const payment = await paymentLocked(context, id);
  if (payment.state === 'PAID') return answerAgain(context, payment, input);
  checkSeparate(context, payment);
  const [grant, { viewer: { name, accountId } }] = [await grantLocked(context, payment), context];
  checkActive(grant);
  const values = { paidBy: name, paidById: accountId, paidAt: context.clock.now(), paidOn: input.paidOn, voucherNumber: input.voucherNumber, payKey: input.key };
  await advance(context, paymentFlow, payment, { action: 'pay', version, values });
  await post(context, { kind: 'PAY', line: payment.line, amount: payment.amount, reason: `付款：${grant.recipientName} 第 ${payment.ordinal} 期，凭证 ${input.voucherNumber}`, grant, payment });
  if (grant.committed === payment.amount) await actByItself(context, fundGrantFlow, grant, 'complete', { name: '拨付', reason: '各期都已付款' });
  return payment;
}
