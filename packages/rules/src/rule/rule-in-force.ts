import type { ValueOf } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { RuleUnit } from './rule.entity.ts';

/** How a rule reads today: of its versions, the one that one goes by. */
@ObjectType({ description: '今天适用的一条规则' })
export class RuleInForce {
  @Field(() => String, { description: '键' }) key!: string;
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => Int, { nullable: true, description: '数' }) amount!: number | null;
  @Field(() => RuleUnit.graphql, { description: '单位' }) unit!: ValueOf<typeof RuleUnit>;
}
