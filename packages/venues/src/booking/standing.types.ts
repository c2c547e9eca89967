import { LocalDate } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '本组织现在能不能预约' })
export class BookingStanding {
  @Field(() => Int, { description: '计入的未到场次数' }) missed!: number;
  @Field(() => LocalDate, { nullable: true, description: '暂停预约到哪一天；没有暂停的为空' }) pausedUntil!: string | null;
  @Field(() => LocalDate, { description: '现在可以约到哪一天' }) until!: string;
  @Field(() => Int, { description: '没有看过的变动' }) changes!: number;
}
