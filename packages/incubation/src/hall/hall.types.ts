import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant } from '@gongqiao/kernel';

@ObjectType({ description: '一条标准的得分' })
export class HallPoint {
  @Field(() => String, { description: '标准的名称' }) title!: string;
  @Field(() => Int, { description: '得分' }) points!: number;
  @Field(() => Int, { description: '满分' }) weight!: number;
}

@ObjectType({ description: '一位评委的打分，不说是谁' })
export class HallLine {
  @Field(() => String, { description: '第几位评委' }) judge!: string;
  @Field(() => Int, { description: '合计' }) total!: number;
  @Field(() => Boolean, { description: '计入平均；没有计入的是去掉的最高分或者最低分' }) counted!: boolean;
  @Field(() => String, { description: '评语' }) comment!: string;
  @Field(() => [HallPoint], { description: '各条的得分' }) points!: HallPoint[];
}

@ObjectType({ description: '一件申请在现场评审中的得分，按公布的公式' })
export class HallStanding {
  @Field(() => Float, { nullable: true, description: '现场得分；没有有效评分的为空' }) hall!: number | null;
  @Field(() => Float, { nullable: true, description: '书面评审总分' }) written!: number | null;
  @Field(() => Float, { nullable: true, description: '综合得分' }) combined!: number | null;
  @Field(() => Int, { nullable: true, description: '名次；全部评完才有' }) rank!: number | null;
  @Field(() => [HallLine], { description: '各位评委的打分' }) lines!: HallLine[];
}

@InputType({ description: '现场评审的内容' })
export class HearingInput {
  @Field(() => String, { description: '地点' }) place!: string;
  @Field(() => Instant, { description: '开始时间' }) startsAt!: string;
  @Field(() => Int, { description: '现场得分占百分之几' }) hallWeight!: number;
  @Field(() => Int, { description: '书面评审占百分之几；两项合计 100' }) writtenWeight!: number;
  @Field(() => [ID], { description: '评委的账号' }) judges!: string[];
}

@InputType({ description: '要回避的一件申请' })
export class RecusalInput {
  @Field(() => ID, { description: '现场评分表' }) sheet!: string;
  @Field(() => String, { description: '有什么利害关系' }) interest!: string;
}

@InputType({ description: '一条标准的得分' })
export class HallPointInput {
  @Field(() => ID, { description: '标准' }) criterion!: string;
  @Field(() => Int, { description: '得分' }) points!: number;
}

@ObjectType({ description: '可以做评委的人' })
export class AssignableJudge {
  @Field(() => ID, { description: '账号的标识' }) id!: string;
  @Field(() => String, { description: '称呼' }) name!: string;
  @Field(() => String, { nullable: true, description: '部门或单位' }) post!: string | null;
}
