import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '空闲的工位' })
export class FreeDesk {
  @Field(() => ID, { description: '工位' }) id!: string;
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => String, { description: '场地' }) venue!: string;
  @Field(() => String, { nullable: true, description: '楼层' }) floor!: string | null;
}
