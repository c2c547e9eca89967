import { Instant } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';

/** One kind of what is held about an organization, as a table in words. */
@ObjectType({ description: '我的档案的一部分' })
export class RecordSection {
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => [String], { description: '各栏的名称' }) columns!: readonly string[];
  @Field(() => [[String]], { description: '各行，一栏一格，没有的是空' }) rows!: readonly (readonly string[])[];
  @Field(() => Int, { description: '一共几行；各行列出最近的，以此为限' }) total!: number;
}

/** All that is held about an organization, in one. */
@ObjectType({ description: '我的档案：平台上关于本组织的全部记录' })
export class OwnRecord {
  @Field(() => String, { description: '社会组织' }) name!: string;
  @Field(() => Instant, { description: '截至' }) asOf!: Date;
  @Field(() => [RecordSection], { description: '各部分' }) sections!: readonly RecordSection[];
}
