import { Instant } from '@gongqiao/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '草稿中的一个字段' })
export class DraftField {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { nullable: true, description: '填写的内容' }) text!: string | null;
  @Field(() => [String], { nullable: true, description: '填写的各项（多项的字段）' }) words!: readonly string[] | null;
}

/** What somebody typed into a form and has not saved. Nobody else reads it. */
@ObjectType({ description: '草稿：表单里填了还没有保存的内容，只有本人看得到' })
export class Draft {
  @Field(() => ID, { description: '哪一条记录，如 Organization:<标识>；还没有登记的是 Organization:new' }) subject!: string;
  @Field(() => Int, { nullable: true, description: '开始填写时的版本' }) baseVersion!: number | null;
  @Field(() => [DraftField], { description: '改动的各字段' }) fields!: readonly DraftField[];
  @Field(() => String, { description: '理由' }) reason!: string;
  @Field(() => String, { description: '在哪个浏览器填写' }) device!: string;
  @Field(() => Instant, { description: '存于' }) savedAt!: Date;
}

/** Somebody else who has the form of the same row open and has touched it. */
@ObjectType({ description: '正在修改同一条记录的人' })
export class Editor {
  @Field(() => String, { description: '称呼' }) name!: string;
  @Field(() => String, { nullable: true, description: '部门或单位' }) place!: string | null;
  @Field(() => [String], { description: '正在改的各字段' }) fields!: readonly string[];
  @Field(() => Int, { description: '多少秒前' }) secondsAgo!: number;
}
