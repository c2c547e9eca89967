import { Instant, LocalDate, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Turn } from '../case/turn.ts';

/** A case as one line of what somebody has to do. */
@ObjectType({ description: '一件要办的事' })
export class WorkItem {
  @Field(() => ID, { description: '办件' }) id!: string;
  @Field(() => String, { description: '记录种类' }) subjectType!: string;
  @Field(() => ID, { description: '记录标识' }) subjectId!: string;
  @Field(() => String, { description: '种类' }) kind!: string;
  @Field(() => String, { description: '事项' }) title!: string;
  @Field(() => String, { description: '申请方' }) applicantName!: string;
  @Field(() => String, { description: '到了哪一步' }) stateLabel!: string;
  @Field(() => Turn.graphql, { description: '轮到谁办' }) turn!: ValueOf<typeof Turn>;
  @Field(() => Instant, { description: '到这一环节的时间' }) enteredAt!: Date;
  @Field(() => LocalDate, { nullable: true, description: '期限' }) dueOn!: string | null;
  @Field(() => Boolean, { description: '期限是暂定的' }) provisional!: boolean;
  @Field(() => Boolean, { description: '期限已暂停' }) paused!: boolean;
  @Field(() => Int, { nullable: true, description: '离期限还有几个工作日；过了的是负数' }) workdaysLeft!: number | null;
  @Field(() => String, { nullable: true, description: '期限的依据' }) basis!: string | null;
  @Field(() => String, { nullable: true, description: '经办人' }) assigneeName!: string | null;
}

/** What one has to do today, over all domains. */
@ObjectType({ description: '工作台：要办的事' })
export class WorkCentre {
  @Field(() => Int, { description: '等我办的有几件' }) due!: number;
  @Field(() => Int, { description: '其中已经超期的' }) overdue!: number;
  @Field(() => Int, { description: '其中三个工作日内到期的' }) soon!: number;
  @Field(() => Int, { description: '其中今天新到的' }) fresh!: number;
  @Field(() => Int, { description: '看得到、等别人办的' }) waiting!: number;
  @Field(() => [WorkItem], { description: '征求我意见的，最急的在前' }) asked!: WorkItem[];
  @Field(() => [WorkItem], { description: '等我办的，最急的在前' }) items!: WorkItem[];
  @Field(() => [WorkItem], { description: '等别人办的，最近的在前' }) others!: WorkItem[];
}

/** How the union's side keeps its own deadlines, and how its decisions stand up. */
@ObjectType({ description: '工会一方守时和决定的情况' })
export class ServiceLevel {
  @Field(() => String, { description: '种类' }) kind!: string;
  @Field(() => Int, { description: '由工会办理的环节，已经办完的' }) done!: number;
  @Field(() => Int, { description: '其中超期办完的' }) late!: number;
  @Field(() => Int, { description: '正在办理、已经超期的' }) overdue!: number;
  @Field(() => Int, { description: '作出的决定' }) decisions!: number;
  @Field(() => Int, { description: '其中对申请方不利的' }) adverse!: number;
  @Field(() => Int, { description: '申请内部复核的，撤回的不计' }) appeals!: number;
  @Field(() => Int, { description: '复核改变了原决定的' }) overturned!: number;
  @Field(() => Int, { description: '复核维持了原决定的' }) upheld!: number;
}
