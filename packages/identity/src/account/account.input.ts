import type { ValueOf } from '@gongqiao/kernel';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Department } from './departments.ts';

@InputType({ description: '新账号的内容' })
export class AccountInput {
  @Field(() => String, { description: '账号' }) account!: string;
  @Field(() => String, { description: '称呼：姓氏加职务' }) displayName!: string;
  @Field(() => ID, { description: '单位' }) unit!: string;
  @Field(() => Department.graphql, { nullable: true, description: '部门；市总工会的账号必填' }) department?: ValueOf<typeof Department> | null;
}

@ObjectType({ description: '账号和它的一次性密码；密码只显示这一次' })
export class AccountOpened {
  @Field(() => ID, { description: '账号的标识' }) account!: string;
  @Field(() => String, { description: '一次性密码' }) oneTimePassword!: string;
}
