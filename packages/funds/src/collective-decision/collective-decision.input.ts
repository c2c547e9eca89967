import { Fen, LocalDate, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { DecidedMatter, DecidingBody } from './collective-decision.enums.ts';

@InputType({ description: '集体决策的内容' })
export class CollectiveDecisionInput {
  @Field(() => DecidedMatter.graphql, { description: '决定的事' }) kind!: ValueOf<typeof DecidedMatter>;
  @Field(() => DecidingBody.graphql, { description: '会议' }) body!: ValueOf<typeof DecidingBody>;
  @Field(() => LocalDate, { description: '会议日期' }) heldOn!: string;
  @Field(() => String, { description: '纪要号' }) minutesNumber!: string;
  @Field(() => String, { description: '第几项议题' }) agendaItem!: string;
  @Field(() => String, { description: '议题' }) title!: string;
  @Field(() => Fen, { description: '决定的金额' }) amount!: string;
  @Field(() => [String], { description: '回避的人和职务；没有人回避的为空' }) recused!: string[];
  @Field(() => [ID], { nullable: true, description: '纪要的上传标识' }) uploads?: string[] | null;
}
