import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '名单文件的一列是怎样理解的' })
export class AuthorityListColumn {
  @Field(() => String, { description: '表头' }) header!: string;
  @Field(() => String, { nullable: true, description: '理解为；空为不读' }) understood!: string | null;
}

@ObjectType({ description: '名单文件的预览：还没有记入' })
export class AuthorityListPreview {
  @Field(() => [AuthorityListColumn], { description: '各列' }) columns!: AuthorityListColumn[];
  @Field(() => Int, { description: '读到的行数' }) total!: number;
  @Field(() => Int, { description: '库中有的行数' }) matched!: number;
  @Field(() => Int, { description: '库中没有或者认不准的行数，不会保存' }) unmatched!: number;
  @Field(() => Int, { description: '写明移出日期的行数' }) removed!: number;
  @Field(() => Int, { description: '记入后由此得知移出的条数' }) ended!: number;
}
