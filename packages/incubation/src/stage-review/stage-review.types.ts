import { Field, Int, ObjectType } from 'type-graphql';

/** One published indicator, and how far it was reached on the day of the report. */
@ObjectType({ description: '一项出壳指标的对照' })
export class IndicatorResult {
  @Field(() => String, { description: '规则的键' }) key!: string;
  @Field(() => String, { description: '指标' }) title!: string;
  @Field(() => String, { description: '单位' }) unit!: string;
  @Field(() => Int, { description: '至少' }) wanted!: number;
  @Field(() => Int, { description: '现在' }) actual!: number;
  @Field(() => Boolean, { description: '已经达到' }) met!: boolean;
}
