import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationDimension } from './organization.enums.ts';

@ObjectType({ description: '一个统计数' })
export class OrganizationFigure {
  @Field(() => OrganizationDimension.graphql, { description: '统计维度' }) dimension!: string;
  @Field(() => String, { description: '取值' }) key!: string;
  @Field(() => String, { description: '名称' }) label!: string;
  @Field(() => Int, { description: '组织数' }) count!: number;
  @Field(() => Int, { description: '此维度上没有填写的组织数' }) missing!: number;
}
