import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { pay } from '../operations/payment/pay.ts';
import { approvePayment, requestPayment, returnPayment } from '../operations/payment/request-payment.ts';
import { reversePayment } from '../operations/payment/reverse-payment.ts';
import { PaidInput, PaymentRequestInput } from './payment.input.ts';
import { Payment } from './payment.entity.ts';

@Resolver()
export class PaymentResolver {
  @ReadMany(() => Payment, '拨付', SIGNED_IN) payments!: never;
  @ReadOne(() => Payment, '一期拨付', SIGNED_IN) payment!: never;

  @Command(() => Payment, '提请拨付一期扶持资金')
  @Allow('funds.propose')
  requestPayment(@Ctx() context: Context, @Arg('id', () => ID, { description: '拨付' }) id: string, @Arg('input', () => PaymentRequestInput, { description: '内容' }) input: PaymentRequestInput): Promise<Payment> {
    return requestPayment(context, id, 'request', input);
  }

  @Command(() => Payment, '申请拨付一期本组织的扶持资金')
  @Allow('funds.own')
  applyForPayment(@Ctx() context: Context, @Arg('id', () => ID, { description: '拨付' }) id: string, @Arg('input', () => PaymentRequestInput, { description: '内容' }) input: PaymentRequestInput): Promise<Payment> {
    return requestPayment(context, id, 'apply', input);
  }

  @Command(() => Payment, '审核通过一期拨付')
  @Allow('funds.approvePayment')
  approvePayment(@Ctx() context: Context, @Arg('id', () => ID, { description: '拨付' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Payment> {
    return approvePayment(context, id, version);
  }

  @Command(() => Payment, '退回待审核的拨付')
  @Allow('funds.approvePayment')
  returnPayment(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '拨付' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<Payment> {
    return returnPayment(context, id, version, 'return', reason);
  }

  @Command(() => Payment, '退回待付款的拨付')
  @Allow('funds.pay')
  sendBackPayment(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '拨付' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<Payment> {
    return returnPayment(context, id, version, 'sendBack', reason);
  }

  @Command(() => Payment, '登记付款')
  @Allow('funds.pay')
  pay(@Ctx() context: Context, @Arg('id', () => ID, { description: '拨付' }) id: string, @Arg('input', () => PaidInput, { description: '付款' }) input: PaidInput): Promise<Payment> {
    return pay(context, id, input);
  }

  @Command(() => Payment, '冲销一期付款')
  @Allow('funds.approvePayment')
  reversePayment(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '拨付' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<Payment> {
    return reversePayment(context, id, version, reason);
  }
}
