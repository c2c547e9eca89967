import { PartialDate, type ValueOf } from '@gongqiao/kernel';
import { RuleUnit } from '@gongqiao/rules';
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: '一条新的规则，替代同一个键原来的内容' })
export class RuleInput {
  @Field(() => String, { description: '键，规则表中已有的' }) key!: string;
  @Field(() => Int, { nullable: true, description: '数；条文不填' }) amount?: number | null;
  @Field(() => RuleUnit.graphql, { nullable: true, description: '单位；不填时与原来相同' }) unit?: ValueOf<typeof RuleUnit> | null;
  @Field(() => String, { description: '依据的文件' }) basis!: string;
  @Field(() => String, { nullable: true, description: '条款' }) article?: string | null;
  @Field(() => String, { description: '原文' }) wording!: string;
  @Field(() => PartialDate, { description: '自哪一天起' }) validFrom!: string;
}
