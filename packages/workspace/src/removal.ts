import { Field, ID, ObjectType } from 'type-graphql';

/** The answer where what was asked about is no longer there. */
@ObjectType({ description: '已经删除' })
export class Removal {
  @Field(() => ID, { description: '删除的是哪一个' }) id!: string;
}
