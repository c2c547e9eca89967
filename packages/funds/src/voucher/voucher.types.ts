import { Fen } from '@gongqiao/kernel';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: '会计科目的代码和名称' })
export class LedgerAccountInput {
  @Field(() => String, { description: '科目代码' }) code!: string;
  @Field(() => String, { description: '科目名称' }) name!: string;
  @Field(() => String, { description: '依据' }) basis!: string;
  @Field(() => Boolean, { description: '已与会计软件里的科目核对' }) verified!: boolean;
}

/** What a month's export would hold. */
@ObjectType({ description: '一个月的凭证' })
export class VoucherMonth {
  @Field(() => String, { description: '月份' }) month!: string;
  @Field(() => Int, { description: '收付款的凭证几张' }) cash!: number;
  @Field(() => Int, { description: '备查的凭证几张' }) reference!: number;
  @Field(() => Fen, { description: '借方合计，也是贷方合计' }) amount!: string;
}
