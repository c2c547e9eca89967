import { attachDocuments } from '@gongqiao/documents';
import { advance, type Context, getRow, rowsSeen } from '@gongqiao/kernel';
import { FundGrant } from '../../grant/grant.entity.ts';
import { fundGrantFlow } from '../../grant/grant.flow.ts';
import { Payment } from '../../payment/payment.entity.ts';
import { paymentFlow } from '../../payment/payment.flow.ts';
import type { PaymentRequestInput } from '../../payment/payment.input.ts';
import { refuse } from '../../refusals.ts';
import { checkAnother } from '../separation.ts';
import { reasonOf, wordsOf } from '../words.ts';

export const getPayment = (context: Context, id: string): Promise<Payment> => getRow(context, Payment, id, rowsSeen(Payment, context.viewer));

/** Money moves only while its grant stands. */
export function checkActive({ state }: FundGrant): void {
  if (state !== 'APPROVED') throw refuse('GRANT_NOT_ACTIVE', { state: (fundGrantFlow.stateType.labels as Readonly<Record<string, string>>)[state]! });
}

/** Asks for an instalment: what was agreed upon has been done, and how. */
export async function requestPayment(context: Context, id: string, action: 'request' | 'apply', { version, fulfilment, uploads }: PaymentRequestInput): Promise<Payment> {
  if (fulfilment.trim() === '') throw refuse('FULFILMENT_MISSING', {}, ['fulfilment']);
  const payment = await getPayment(context, id);
  checkActive((await context.em.findOneOrFail(FundGrant, { id: payment.grant.id } as never, { refresh: true })) as FundGrant);
  const { name, accountId } = context.viewer;
  const values = { fulfilment: wordsOf(fulfilment, 'fulfilment', '条件怎样做到的', 2_000), requestedBy: name, requestedById: accountId, requestedAt: context.clock.now(), returnReason: null };
  await advance(context, paymentFlow, payment, { action, version, values });
  await context.em.flush();
  await attachDocuments(context, payment, uploads ?? []);
  return payment;
}

export async function approvePayment(context: Context, id: string, version: number): Promise<Payment> {
  const payment = await getPayment(context, id);
  if (payment.state === 'REQUESTED') checkAnother(context, 'funds.approvePayment', payment, 'requestedById', '申请了这一期拨付', '审核它');
  const { name, accountId } = context.viewer;
  return advance(context, paymentFlow, payment, { action: 'approve', version, values: { approvedBy: name, approvedById: accountId, approvedAt: context.clock.now() } });
}

/** Back to whoever asked, with the reason. */
export async function returnPayment(context: Context, id: string, version: number, action: 'return' | 'sendBack', typed: string): Promise<Payment> {
  const returnReason = reasonOf(typed);
  const undone = { requestedBy: null, requestedById: null, requestedAt: null, approvedBy: null, approvedById: null, approvedAt: null };
  return advance(context, paymentFlow, await getPayment(context, id), { action, version, reason: returnReason, values: { ...undone, returnReason } });
}
