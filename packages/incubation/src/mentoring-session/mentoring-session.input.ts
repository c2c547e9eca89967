import { LocalDate } from '@gongqiao/kernel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: '一次辅导或培训；培训有几个组织参加的，每个组织一行' })
export class SessionInput {
  @Field(() => ID, { description: '这一行的标识，由录入的人给出：重复保存只算一次' }) entryKey!: string;
  @Field(() => ID, { description: '入驻' }) residency!: string;
  @Field(() => LocalDate, { description: '日期' }) heldOn!: string;
  @Field(() => String, { description: '主题' }) topic!: string;
  @Field(() => String, { description: '主讲或导师' }) mentorName!: string;
  @Field(() => Int, { description: '时长（分钟）' }) minutes!: number;
  @Field(() => Int, { description: '到场人数' }) attendance!: number;
}

/** What became of one row. */
@ObjectType({ description: '一行的结果' })
export class SessionRow {
  @Field(() => ID, { description: '这一行的标识' }) entryKey!: string;
  @Field(() => ID, { nullable: true, description: '保存成的记录；没有保存的为空' }) session!: string | null;
  @Field(() => String, { nullable: true, description: '没有保存的，为什么' }) problem!: string | null;
  @Field(() => String, { nullable: true, description: '问题在哪一栏' }) field!: string | null;
}

@ObjectType({ description: '成批录入的结果' })
export class SessionsRecorded {
  @Field(() => Int, { description: '保存了几行' }) saved!: number;
  @Field(() => [SessionRow], { description: '各行，依录入的次序' }) rows!: SessionRow[];
}
