import type { ValueOf } from '@gongqiao/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { entryFlow } from './entry.flow.ts';
import { HallStanding } from './hall.types.ts';
import { hearingFlow } from './hearing.flow.ts';
import { sheetFlow } from './sheet.flow.ts';

@ObjectType({ description: '评分表上的一条标准' })
export class DeskCriterion {
  @Field(() => ID, { description: '标准' }) id!: string;
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => String, { description: '评分说明' }) guide!: string;
  @Field(() => Int, { description: '满分' }) weight!: number;
  @Field(() => Int, { nullable: true, description: '本人给的分' }) points!: number | null;
}

@ObjectType({ description: '评委手上的一件申请' })
export class DeskEntry {
  @Field(() => ID, { description: '上场' }) id!: string;
  @Field(() => Int, { nullable: true, description: '第几个上场' }) position!: number | null;
  @Field(() => String, { description: '组织或小组的名称' }) name!: string;
  @Field(() => entryFlow.stateType.graphql, { description: '状态' }) state!: ValueOf<typeof entryFlow.stateType>;
  @Field(() => ID, { description: '本人的现场评分表' }) sheet!: string;
  @Field(() => Int, { description: '评分表的版本' }) version!: number;
  @Field(() => sheetFlow.stateType.graphql, { description: '评分表的状态' }) sheetState!: ValueOf<typeof sheetFlow.stateType>;
  @Field(() => Boolean, { description: '现在可以提交或者更正' }) open!: boolean;
  @Field(() => String, { nullable: true, description: '重新开启的理由' }) reopenReason!: string | null;
  @Field(() => String, { nullable: true, description: '本人的评语' }) comment!: string | null;
  @Field(() => Int, { nullable: true, description: '本人的合计' }) total!: number | null;
  @Field(() => [DeskCriterion], { description: '评分标准，和本人给的分' }) criteria!: DeskCriterion[];
  @Field(() => HallStanding, { nullable: true, description: '大家的打分；评完以前、本人没有交的为空' }) standing!: HallStanding | null;
}

/** What a judge has in hand. */
@ObjectType({ description: '评委在手机上看到的一次现场评审' })
export class HallDesk {
  @Field(() => ID, { description: '现场评审' }) id!: string;
  @Field(() => hearingFlow.stateType.graphql, { description: '状态' }) state!: ValueOf<typeof hearingFlow.stateType>;
  @Field(() => [DeskEntry], { description: '申请，按上场的次序' }) entries!: DeskEntry[];
}

@ObjectType({ description: '一位评委交了没有' })
export class BoardJudge {
  @Field(() => ID, { description: '现场评分表' }) sheet!: string;
  @Field(() => Int, { description: '评分表的版本' }) version!: number;
  @Field(() => String, { description: '评委' }) name!: string;
  @Field(() => sheetFlow.stateType.graphql, { description: '评分表的状态' }) state!: ValueOf<typeof sheetFlow.stateType>;
  @Field(() => Boolean, { description: '可以重新开启' }) reopens!: boolean;
}

@ObjectType({ description: '主持人看到的一件申请' })
export class BoardEntry {
  @Field(() => ID, { description: '上场' }) id!: string;
  @Field(() => Int, { description: '版本' }) version!: number;
  @Field(() => Int, { description: '签号' }) ticket!: number;
  @Field(() => Int, { nullable: true, description: '第几个上场' }) position!: number | null;
  @Field(() => ID, { description: '入驻申请' }) application!: string;
  @Field(() => String, { description: '组织或小组的名称' }) name!: string;
  @Field(() => entryFlow.stateType.graphql, { description: '状态' }) state!: ValueOf<typeof entryFlow.stateType>;
  @Field(() => String, { nullable: true, description: '没有上场的原因' }) absentReason!: string | null;
  @Field(() => [BoardJudge], { description: '各位评委交了没有，没有分数' }) judges!: BoardJudge[];
  @Field(() => HallStanding, { nullable: true, description: '得分；评完以前为空' }) standing!: HallStanding | null;
}

/** What the chair and the wall show. */
@ObjectType({ description: '主持人看到的一次现场评审' })
export class HallBoard {
  @Field(() => ID, { description: '现场评审' }) id!: string;
  @Field(() => hearingFlow.stateType.graphql, { description: '状态' }) state!: ValueOf<typeof hearingFlow.stateType>;
  @Field(() => Int, { description: '版本' }) version!: number;
  @Field(() => [BoardEntry], { description: '申请，按上场的次序' }) entries!: BoardEntry[];
}
