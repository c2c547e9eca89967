import { Instant } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationDimension } from './organization.enums.ts';

@ObjectType({ description: '一个统计数' })
export class OrganizationFigure {
  @Field(() => OrganizationDimension.graphql, { description: '统计维度' }) dimension!: string;
  @Field(() => String, { description: '取值' }) key!: string;
  @Field(() => String, { description: '名称' }) label!: string;
  @Field(() => Int, { nullable: true, description: '组织数；不足 5 的，以及可由它推算出不足 5 的数的，对公众为空' }) count!: number | null;
  @Field(() => Int, { nullable: true, description: '此维度上没有填写的组织数；对公众可能为空，理由同组织数' }) missing!: number | null;
  @Field(() => Instant, { description: '统计时刻' }) asOf!: Date;
}
