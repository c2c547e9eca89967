import { Department } from '@gongqiao/identity';
import { Instant, LocalDate, type ValueOf } from '@gongqiao/kernel';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '一个角色看得到什么' })
export class RoleReach {
  @Field(() => String, { description: '角色' }) title!: string;
  @Field(() => Boolean, { description: '凭它看得到这条记录' }) reaches!: boolean;
  @Field(() => String, { description: '在哪里有效' }) scope!: string;
  @Field(() => String, { nullable: true, description: '代理何人' }) delegator!: string | null;
  @Field(() => String, { description: '提出人' }) requestedBy!: string;
  @Field(() => String, { nullable: true, description: '确认人' }) decidedBy!: string | null;
  @Field(() => Instant, { nullable: true, description: '确认时间' }) decidedAt!: Date | null;
  @Field(() => LocalDate, { description: '开始日期' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: '结束日期' }) validTo!: string | null;
}

/** Whether an account sees a record, and by what. */
@ObjectType({ description: '某个账号为什么看得到、看不到一条记录' })
export class AccessExplanation {
  @Field(() => String, { description: '账号' }) account!: string;
  @Field(() => String, { description: '称呼' }) name!: string;
  @Field(() => Department.graphql, { nullable: true, description: '部门' }) department!: ValueOf<typeof Department> | null;
  @Field(() => String, { nullable: true, description: '单位' }) unit!: string | null;
  @Field(() => Boolean, { description: '已停用，登录不了' }) disabled!: boolean;
  @Field(() => Boolean, { description: '现在看得到' }) seen!: boolean;
  @Field(() => Boolean, { description: '公开的，人人看得到' }) published!: boolean;
  @Field(() => Boolean, { description: '就是它代表的组织' }) own!: boolean;
  @Field(() => [RoleReach], { description: '现在的各个角色' }) roles!: readonly RoleReach[];
}
