import { LocalDate, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { MentorKind } from './mentorship.enums.ts';

@InputType({ description: '导师' })
export class MentorInput {
  @Field(() => MentorKind.graphql, { description: '从哪里来' }) kind!: ValueOf<typeof MentorKind>;
  @Field(() => String, { description: '称呼' }) mentorName!: string;
  @Field(() => ID, { nullable: true, description: '工作人员的账号' }) account?: string | null;
  @Field(() => LocalDate, { description: '自何时起' }) startsOn!: string;
}
