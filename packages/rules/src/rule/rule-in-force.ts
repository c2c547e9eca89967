import type { ValueOf } from '@gongqiao/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Rule, RuleUnit } from './rule.entity.ts';
import { ruleText } from './rule-text.ts';

/** How a rule reads today: of its versions, the one that one goes by. */
@ObjectType({ description: '今天适用的一条规则' })
export class RuleInForce {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => String, { description: '键' }) key!: string;
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => Int, { nullable: true, description: '数' }) amount!: number | null;
  @Field(() => RuleUnit.graphql, { description: '单位' }) unit!: ValueOf<typeof RuleUnit>;
  @Field(() => String, { description: '内容' }) text!: string;
  @Field(() => String, { description: '依据' }) basis!: string;
  @Field(() => String, { nullable: true, description: '条款' }) article!: string | null;
  @Field(() => String, { nullable: true, description: '原文' }) wording!: string | null;
  @Field(() => String, { nullable: true, description: '自何时起' }) validFrom!: string | null;
  @Field(() => Boolean, { description: '已核对原文' }) verified!: boolean;
  @Field(() => String, { nullable: true, description: '适用的区市或单位' }) place!: string | null;
  @Field(() => Boolean, { description: '单位可以另行规定' }) adjustable!: boolean;
}

/** A row of the table as people read it. */
export function inForce(rule: Rule): RuleInForce {
  const { id, key, title, amount, unit, basis, article, wording, validFrom, verified, place, adjustable } = rule;
  return { id, key, title, amount, unit, text: ruleText(rule), basis, article, wording, validFrom, verified, place, adjustable };
}
