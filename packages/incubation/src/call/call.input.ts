import { LocalDate, type ValueOf } from '@gongqiao/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { ApplicantKind, SupportKind } from './call.enums.ts';

@InputType({ description: '一条评分标准' })
export class CriterionInput {
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => String, { description: '评分说明：看什么，怎样得高分' }) guide!: string;
  @Field(() => Int, { description: '满分，各条合计 100' }) weight!: number;
}

@InputType({ description: '征集的内容' })
export class CallInput {
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => String, { nullable: true, description: '面向的区市的代码；全市的为空' }) region?: string | null;
  @Field(() => [SupportKind.graphql], { description: '提供什么' }) offered!: ValueOf<typeof SupportKind>[];
  @Field(() => String, { description: '提供的具体内容' }) offerText!: string;
  @Field(() => [ApplicantKind.graphql], { description: '谁可以申请' }) applicants!: ValueOf<typeof ApplicantKind>[];
  @Field(() => String, { nullable: true, description: '只向一种申请人开放的理由' }) limitReason?: string | null;
  @Field(() => LocalDate, { description: '开始日期；截止日期按规则计算' }) opensOn!: string;
  @Field(() => [CriterionInput], { description: '评分标准，按次序' }) criteria!: CriterionInput[];
}
