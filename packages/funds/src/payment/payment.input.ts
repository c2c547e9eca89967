import { LocalDate } from '@gongqiao/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '申请或者提请拨付' })
export class PaymentRequestInput {
  @Field(() => Int, { description: '所见版本' }) version!: number;
  @Field(() => String, { description: '约定的条件是怎样做到的' }) fulfilment!: string;
  @Field(() => [ID], { nullable: true, description: '附件的上传标识' }) uploads?: string[] | null;
}

@InputType({ description: '登记付款' })
export class PaidInput {
  @Field(() => Int, { description: '所见版本' }) version!: number;
  @Field(() => ID, { description: '这次操作的编号：重发的同一次操作只付一次' }) key!: string;
  @Field(() => String, { description: '凭证号' }) voucherNumber!: string;
  @Field(() => LocalDate, { description: '付款日期' }) paidOn!: string;
}
