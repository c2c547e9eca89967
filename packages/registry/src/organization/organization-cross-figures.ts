import { Instant } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationDimension } from './organization.enums.ts';

const UNTOLD = '不足 5 的，以及可由它推算出不足 5 的数的，对公众为空';

@ObjectType({ description: '交叉统计中的一行或一列' })
export class OrganizationCrossLine {
  @Field(() => String, { nullable: true, description: '取值，空为没有填写的' }) key!: string | null;
  @Field(() => String, { description: '名称' }) label!: string;
  @Field(() => Int, { nullable: true, description: `组织数，不是各格之和：一个组织可以有几项；${UNTOLD}` }) count!: number | null;
}

@ObjectType({ description: '交叉统计中的一格：同属这一行和这一列的组织' })
export class OrganizationCrossCell {
  @Field(() => String, { nullable: true, description: '行的取值，空为没有填写的' }) row!: string | null;
  @Field(() => String, { nullable: true, description: '列的取值，空为没有填写的' }) column!: string | null;
  @Field(() => Int, { nullable: true, description: `组织数；${UNTOLD}` }) count!: number | null;
}

@ObjectType({ description: '两个维度交叉的统计' })
export class OrganizationCrossFigures {
  @Field(() => OrganizationDimension.graphql, { description: '行的维度' }) rowDimension!: string;
  @Field(() => OrganizationDimension.graphql, { description: '列的维度' }) columnDimension!: string;
  @Field(() => Int, { nullable: true, description: `所统计的组织数；${UNTOLD}` }) total!: number | null;
  @Field(() => [OrganizationCrossLine], { description: '各行，依次序，末尾是没有填写的' }) rows!: OrganizationCrossLine[];
  @Field(() => [OrganizationCrossLine], { description: '各列，依次序，末尾是没有填写的' }) columns!: OrganizationCrossLine[];
  @Field(() => [OrganizationCrossCell], { description: '每一行的每一格' }) cells!: OrganizationCrossCell[];
  @Field(() => Instant, { description: '统计时刻' }) asOf!: Date;
}
