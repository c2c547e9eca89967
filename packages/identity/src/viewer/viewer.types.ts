import { defineEnumeration, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { Department } from '../account/departments.ts';

export const ViewerKind = defineEnumeration('ViewerKind', '用户种类', {
  STAFF: '工会工作人员', ORGANIZATION: '社会组织', WORKER: '职工', PARTNER: '合作方', ANONYMOUS: '公众', SYSTEM: '系统',
});

@ObjectType({ description: '当前用户：是谁，能做什么' })
export class ViewerInfo {
  @Field(() => ViewerKind.graphql, { description: '种类' }) kind!: ValueOf<typeof ViewerKind>;
  @Field(() => String, { description: '称呼' }) name!: string;
  @Field(() => String, { nullable: true, description: '账号' }) account!: string | null;
  @Field(() => Department.graphql, { nullable: true, description: '部门' }) department!: ValueOf<typeof Department> | null;
  @Field(() => String, { nullable: true, description: '部门名称' }) departmentLabel!: string | null;
  @Field(() => ID, { nullable: true, description: '社会组织' }) organizationId!: string | null;
  @Field(() => [String], { description: '权限' }) permissions!: readonly string[];
}
