import { Field, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: '回访的答复' })
export class FollowUpAnswerInput {
  @Field(() => Boolean, { description: '还在开展活动' }) active!: boolean;
  @Field(() => Int, { nullable: true, description: '现有人数' }) people?: number | null;
  @Field(() => Boolean, { nullable: true, description: '已经登记' }) registered?: boolean | null;
  @Field(() => Int, { nullable: true, description: '一年来服务的职工人数' }) served?: number | null;
  @Field(() => String, { nullable: true, description: '需要什么帮助' }) needs?: string | null;
  @Field(() => String, { nullable: true, description: '其他' }) remark?: string | null;
}

/** The answers as they are kept. */
export interface Answers {
  readonly active: boolean | null;
  readonly people: number | null;
  readonly registered: boolean | null;
  readonly served: number | null;
  readonly needs: string | null;
  readonly remark: string | null;
}

export const ANSWER_LABELS: Readonly<Record<keyof Answers, string>> = { active: '还在开展活动', people: '现有人数', registered: '已经登记', served: '一年来服务的职工人数', needs: '需要什么帮助', remark: '其他' };

@ObjectType({ description: '上一次的答复，供这一次改动' })
export class EarlierAnswers {
  @Field(() => Boolean, { nullable: true, description: '还在开展活动' }) active!: boolean | null;
  @Field(() => Int, { nullable: true, description: '现有人数' }) people!: number | null;
  @Field(() => Boolean, { nullable: true, description: '已经登记' }) registered!: boolean | null;
  @Field(() => Int, { nullable: true, description: '一年来服务的职工人数' }) served!: number | null;
  @Field(() => String, { nullable: true, description: '需要什么帮助' }) needs!: string | null;
  @Field(() => String, { nullable: true, description: '其他' }) remark!: string | null;
}

@ObjectType({ description: '与上一次不同的一项' })
export class AnswerDifference {
  @Field(() => String, { description: '哪一项' }) label!: string;
  @Field(() => String, { nullable: true, description: '上一次' }) before!: string | null;
  @Field(() => String, { nullable: true, description: '这一次' }) after!: string | null;
}
