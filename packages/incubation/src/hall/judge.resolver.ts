import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { hallDesk } from '../operations/hall/hall-desk.ts';
import { declareInterests, recuseSheet, submitHallScores } from '../operations/hall/judge-sheet.ts';
import { HallDesk } from './desk.types.ts';
import { HallPointInput, RecusalInput } from './hall.types.ts';
import { HallSheet } from './sheet.entity.ts';

const [SHEET, VERSION] = ['现场评分表', '所见版本'];

/** What judges do, on their phones. */
@Resolver()
export class JudgeResolver {
  @Query(() => HallDesk, { nullable: true, description: '评委手上的现场评审；不是本人评的为空' })
  @Allow('incubation.judge')
  hallDesk(@Ctx() context: Context, @Arg('id', () => ID, { description: '现场评审' }) id: string): Promise<HallDesk | null> {
    return hallDesk(context, id);
  }

  @Command(() => HallSheet, '声明与各件申请有没有利害关系；有的回避')
  @Allow('incubation.judge')
  declareHallInterests(
    @Ctx() context: Context,
    @Arg('hearing', () => ID, { description: '现场评审' }) hearing: string,
    @Arg('recusals', () => [RecusalInput], { description: '要回避的；没有列出的，声明没有利害关系' }) recusals: RecusalInput[],
  ): Promise<HallSheet> {
    return declareInterests(context, hearing, recusals);
  }

  @Command(() => HallSheet, '声明与一件申请有利害关系，回避')
  @Allow('incubation.judge')
  recuseHallSheet(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: SHEET }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('interest', () => String, { description: '有什么利害关系' }) interest: string,
  ): Promise<HallSheet> {
    return recuseSheet(context, id, version, interest);
  }

  @Command(() => HallSheet, '提交或者更正现场评分；同样的再发一次，只算一次')
  @Allow('incubation.judge')
  submitHallScores(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: SHEET }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('points', () => [HallPointInput], { description: '各条的得分' }) points: HallPointInput[],
    @Arg('comment', () => String, { description: '评语' }) comment: string,
  ): Promise<HallSheet> {
    return submitHallScores(context, id, version, points, comment);
  }
}
