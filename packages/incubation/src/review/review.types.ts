import { Fen } from '@gongqiao/kernel';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '评审表上的一条标准' })
export class SheetCriterion {
  @Field(() => ID, { description: '标准' }) id!: string;
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => String, { description: '评分说明' }) guide!: string;
  @Field(() => Int, { description: '满分' }) weight!: number;
  @Field(() => Int, { nullable: true, description: '本人打的分' }) points!: number | null;
  @Field(() => String, { nullable: true, description: '本人的理由' }) comment!: string | null;
}

@ObjectType({ description: '别的评审人的打分，不说是谁' })
export class OtherScore {
  @Field(() => String, { description: '第几位' }) reviewer!: string;
  @Field(() => Int, { description: '合计' }) total!: number;
  @Field(() => Boolean, { description: '与中位数相差较大' }) outlier!: boolean;
  @Field(() => [String], { description: '各条的得分和理由' }) lines!: string[];
}

/** What a reviewer reads of an application: nothing that says whose it is. */
@ObjectType({ description: '评审表：不含申请人的任何身份' })
export class ReviewSheet {
  @Field(() => ID, { description: '评审' }) id!: string;
  @Field(() => String, { description: '评审编号' }) number!: string;
  @Field(() => String, { description: '征集的名称' }) callName!: string;
  @Field(() => String, { description: '提供什么' }) offerText!: string;
  @Field(() => Int, { nullable: true, description: '现有人数' }) peopleCount!: number | null;
  @Field(() => String, { description: '服务哪些职工' }) targetWorkers!: string;
  @Field(() => String, { description: '计划' }) plan!: string;
  @Field(() => Int, { nullable: true, description: '需要几个工位' }) spaceWanted!: number | null;
  @Field(() => Fen, { nullable: true, description: '需要的资金' }) fundWanted!: number | null;
  @Field(() => Int, { description: '附件的个数；评审人看不到附件' }) documentCount!: number;
  @Field(() => [SheetCriterion], { description: '评分标准，和本人的打分' }) criteria!: SheetCriterion[];
  @Field(() => Int, { nullable: true, description: '本人的合计' }) total!: number | null;
  @Field(() => [OtherScore], { nullable: true, description: '别的评审人的打分；没有齐的为空' }) others!: OtherScore[] | null;
  @Field(() => Float, { nullable: true, description: '总分；没有齐的为空' }) result!: number | null;
}

@ObjectType({ description: '一份评审的合计' })
export class ReviewTotal {
  @Field(() => ID, { description: '评审' }) id!: string;
  @Field(() => String, { description: '评审人' }) reviewerName!: string;
  @Field(() => Int, { description: '合计' }) total!: number;
  @Field(() => Boolean, { description: '与中位数相差较大' }) outlier!: boolean;
}

@ObjectType({ description: '一件申请的评审结果' })
export class ApplicationScores {
  @Field(() => Float, { description: '总分：各份评审合计的平均' }) result!: number;
  @Field(() => Float, { description: '中位数' }) median!: number;
  @Field(() => Int, { description: '相差多少分以上的标出来' }) outlierOver!: number;
  @Field(() => String, { description: '总分怎么算' }) formula!: string;
  @Field(() => [ReviewTotal], { description: '各份的合计' }) reviews!: ReviewTotal[];
}

@ObjectType({ description: '可以评审这件申请的人' })
export class AssignableReviewer {
  @Field(() => ID, { description: '账号的标识' }) id!: string;
  @Field(() => String, { description: '称呼' }) name!: string;
  @Field(() => String, { nullable: true, description: '部门或单位' }) post!: string | null;
  @Field(() => Int, { description: '手上还没有交的评审' }) open!: number;
}

@InputType({ description: '一条标准的打分' })
export class ScoreInput {
  @Field(() => ID, { description: '标准' }) criterion!: string;
  @Field(() => Int, { description: '得分' }) points!: number;
  @Field(() => String, { description: '为什么' }) comment!: string;
}
