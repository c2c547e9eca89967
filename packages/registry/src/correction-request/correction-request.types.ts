import type { ValueOf } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { ChangeOutcome } from './correction-request.enums.ts';

@ObjectType({ description: '申请更正的一项' })
export class RequestedChange {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '字段名称' }) label!: string;
  @Field(() => String, { nullable: true, description: '申请时的值' }) before!: string | null;
  @Field(() => String, { nullable: true, description: '申请改为' }) asked!: string | null;
  @Field(() => ChangeOutcome.graphql, { nullable: true, description: '结果，没有决定时为空' }) outcome!: ValueOf<typeof ChangeOutcome> | null;
}

@ObjectType({ description: '申请更正的一项，与现在的值并列' })
export class ComparedChange extends RequestedChange {
  @Field(() => String, { nullable: true, description: '现在的值' }) present!: string | null;
  @Field(() => Boolean, { description: '申请以后又有改动' }) changedMeanwhile!: boolean;
}

@ObjectType({ description: '申请的各项与现在的值' })
export class CorrectionComparison {
  @Field(() => Int, { description: '现在的值是社会组织的哪一版' }) organizationVersion!: number;
  @Field(() => [ComparedChange], { description: '各项' }) changes!: ComparedChange[];
}

@ObjectType({ description: '更正申请的件数' })
export class CorrectionRequestCounts {
  @Field(() => Int, { description: '等我决定的' }) toDecide!: number;
  @Field(() => Int, { description: '我方提出、已有答复而没有看过的' }) unread!: number;
}
