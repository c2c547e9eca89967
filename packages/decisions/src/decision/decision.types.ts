import { Field, Int, ObjectType } from 'type-graphql';

/** A rule as it read when it was cited. */
@ObjectType({ description: '所依据的一条规则，按决定时的内容' })
export class CitedRule {
  @Field(() => String, { description: '键' }) key!: string;
  @Field(() => String, { description: '内容' }) text!: string;
  @Field(() => String, { description: '依据的文件' }) basis!: string;
  @Field(() => String, { nullable: true, description: '条款' }) article!: string | null;
  @Field(() => String, { nullable: true, description: '原文' }) wording!: string | null;
  @Field(() => Boolean, { description: '已核对原文' }) verified!: boolean;
}

@ObjectType({ description: '决定时的一项事实' })
export class Fact {
  @Field(() => String, { description: '名称' }) label!: string;
  @Field(() => String, { description: '内容' }) value!: string;
}

@ObjectType({ description: '按当时的事实和规则重新核对一项决定的结果' })
export class DecisionReplay {
  @Field(() => Boolean, { description: '记录没有被改动' }) intact!: boolean;
  @Field(() => Boolean, { description: '所引用的规则与规则表当时的内容一致' }) rulesStand!: boolean;
  @Field(() => Int, { description: '记录的事实有几项' }) facts!: number;
}
