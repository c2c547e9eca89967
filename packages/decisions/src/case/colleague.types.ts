import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Somebody to whom a case can be handed, or who can be asked about it. */
@ObjectType({ description: '可以转办、征求意见的同事' })
export class Colleague {
  @Field(() => ID, { description: '账号' }) id!: string;
  @Field(() => String, { description: '姓名' }) name!: string;
  @Field(() => String, { description: '部门或者单位' }) post!: string;
  @Field(() => Boolean, { description: '能办这一件；不能办的可以征求意见' }) acts!: boolean;
  @Field(() => Int, { description: '手上没有办结的件数' }) holds!: number;
}
