import { Allow, Command, type Context, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { closeHearing } from '../operations/hall/close-hearing.ts';
import { missEntry, nextEntry, reopenSheet, startHearing } from '../operations/hall/conduct-hearing.ts';
import { hallBoard } from '../operations/hall/hall-board.ts';
import { hallPulse } from '../operations/hall/hall-pulse.ts';
import { HallBoard } from './desk.types.ts';
import { HallEntry } from './entry.entity.ts';
import { Hearing } from './hearing.entity.ts';
import { HallSheet } from './sheet.entity.ts';

const [HEARING, VERSION] = ['现场评审', '所见版本'];

/** What the chair does in the hall. */
@Resolver()
export class HallResolver {
  @Query(() => String, { nullable: true, description: '一次现场评审的脉搏：有什么变了，它就变；看不到的为空' })
  @Allow(SIGNED_IN)
  hallPulse(@Ctx() context: Context, @Arg('id', () => ID, { description: HEARING }) id: string): Promise<string | null> {
    return hallPulse(context, id);
  }

  @Query(() => HallBoard, { nullable: true, description: '主持人看到的一次现场评审：谁交了、没有分数，评完的才有；看不到的为空' })
  @Allow('incubation.read')
  hallBoard(@Ctx() context: Context, @Arg('id', () => ID, { description: HEARING }) id: string): Promise<HallBoard | null> {
    return hallBoard(context, id);
  }

  @Command(() => Hearing, '开始现场评审')
  @Allow('incubation.hall')
  startHearing(@Ctx() context: Context, @Arg('id', () => ID, { description: HEARING }) id: string, @Arg('version', () => Int, { description: VERSION }) version: number): Promise<Hearing> {
    return startHearing(context, id, version);
  }

  @Command(() => Hearing, '这一组评完，请下一组上场')
  @Allow('incubation.hall')
  nextHallEntry(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: HEARING }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('reason', () => String, { nullable: true, description: '评委没有交齐的，为什么不等' }) reason: string | null,
  ): Promise<Hearing> {
    return nextEntry(context, id, version, reason);
  }

  @Command(() => HallEntry, '记为没有上场')
  @Allow('incubation.hall')
  missHallEntry(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '上场' }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('reason', () => String, { description: '为什么没有上场，申请人会看到' }) reason: string,
  ): Promise<HallEntry> {
    return missEntry(context, id, version, reason);
  }

  @Command(() => HallSheet, '重新开启一位评委的评分表')
  @Allow('incubation.hall')
  reopenHallSheet(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '现场评分表' }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('reason', () => String, { description: '理由，评委会看到' }) reason: string,
  ): Promise<HallSheet> {
    return reopenSheet(context, id, version, reason);
  }

  @Command(() => Hearing, '结束现场评审，按公布的公式算出结果并公布')
  @Allow('incubation.hall')
  closeHearing(@Ctx() context: Context, @Arg('id', () => ID, { description: HEARING }) id: string, @Arg('version', () => Int, { description: VERSION }) version: number): Promise<Hearing> {
    return closeHearing(context, id, version);
  }
}
