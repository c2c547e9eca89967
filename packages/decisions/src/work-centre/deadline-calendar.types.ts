import { LocalDate } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';

/** One day of a month, with what falls due on it. */
@ObjectType({ description: '日历上的一天' })
export class CalendarDay {
  @Field(() => LocalDate, { description: '日期' }) day!: string;
  @Field(() => Boolean, { description: '是工作日' }) workday!: boolean;
  @Field(() => String, { nullable: true, description: '节日或者调休' }) note!: string | null;
  @Field(() => Int, { description: '这天到期、没有办结的，看得到的一共几件' }) due!: number;
  @Field(() => Int, { description: '其中等我办的' }) mine!: number;
}

/** A month with its holidays, and what falls due. */
@ObjectType({ description: '期限日历：一个月' })
export class DeadlineCalendar {
  @Field(() => String, { description: '月份' }) month!: string;
  @Field(() => Boolean, { description: '这一年的放假安排还没有公布' }) provisional!: boolean;
  @Field(() => [CalendarDay], { description: '每一天' }) days!: CalendarDay[];
}
