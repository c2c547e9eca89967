import { LocalDate } from '@gongqiao/kernel';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '授权的内容' })
export class GrantInput {
  @Field(() => ID, { description: '账号' }) account!: string;
  @Field(() => String, { description: '角色' }) role!: string;
  @Field(() => LocalDate, { nullable: true, description: '开始日期；不填为今天' }) validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: '结束日期；不填为长期' }) validTo?: string | null;
  @Field(() => String, { description: '依据' }) grounds!: string;
}

@InputType({ description: '委托代理的内容' })
export class DelegationInput {
  @Field(() => ID, { description: '委托给谁' }) account!: string;
  @Field(() => LocalDate, { nullable: true, description: '开始日期；不填为今天' }) validFrom?: string | null;
  @Field(() => LocalDate, { description: '结束日期' }) validTo!: string;
  @Field(() => String, { description: '原因' }) grounds!: string;
}
