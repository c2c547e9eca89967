import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '可能是同一个的组织' })
export class DuplicateCandidate {
  @Field(() => ID, { description: '组织标识' }) organization!: string;
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => String, { nullable: true, description: '统一社会信用代码' }) creditCode!: string | null;
  @Field(() => String, { nullable: true, description: '所属区市' }) regionName!: string | null;
  @Field(() => [String], { description: '依据' }) grounds!: string[];
}
