import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { assignableJudges } from '../operations/hall/judges.ts';
import { cancelHearing, createHearing, publishHearing, reviseHearing } from '../operations/hall/prepare-hearing.ts';
import { arrangeHearing, drawHearing, enterApplications } from '../operations/hall/running-order.ts';
import { AssignableJudge, HearingInput } from './hall.types.ts';
import { Hearing } from './hearing.entity.ts';

const [HEARING, VERSION] = ['现场评审', '所见版本'];

/** What is done before the hall opens. */
@Resolver()
export class HearingResolver {
  @ReadMany(() => Hearing, '现场评审', SIGNED_IN) hearings!: never;
  @ReadOne(() => Hearing, '一次现场评审', SIGNED_IN) hearing!: never;

  @Query(() => [AssignableJudge], { description: '可以做评委的人' })
  @Allow('incubation.hall')
  assignableJudges(@Ctx() context: Context): Promise<AssignableJudge[]> {
    return assignableJudges(context);
  }

  @Command(() => Hearing, '安排现场评审')
  @Allow('incubation.hall')
  createHearing(@Ctx() context: Context, @Arg('call', () => ID, { description: '哪一次征集' }) call: string, @Arg('input', () => HearingInput, { description: '现场评审的内容' }) input: HearingInput): Promise<Hearing> {
    return createHearing(context, call, input);
  }

  @Command(() => Hearing, '修改还没有公布的现场评审')
  @Allow('incubation.hall')
  reviseHearing(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: HEARING }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('input', () => HearingInput, { description: '现场评审的内容' }) input: HearingInput,
  ): Promise<Hearing> {
    return reviseHearing(context, id, version, input);
  }

  @Command(() => Hearing, '公布现场评审的时间、地点和结果怎么算；从此不能改动')
  @Allow('incubation.hall')
  publishHearing(@Ctx() context: Context, @Arg('id', () => ID, { description: HEARING }) id: string, @Arg('version', () => Int, { description: VERSION }) version: number): Promise<Hearing> {
    return publishHearing(context, id, version);
  }

  @Command(() => Hearing, '取消现场评审')
  @Allow('incubation.hall')
  cancelHearing(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: HEARING }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('reason', () => String, { description: '为什么，人人可见' }) reason: string,
  ): Promise<Hearing> {
    return cancelHearing(context, id, version, reason);
  }

  @Command(() => Hearing, '安排上场的申请')
  @Allow('incubation.hall')
  enterApplications(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: HEARING }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('applications', () => [ID], { description: '入驻申请' }) applications: string[],
  ): Promise<Hearing> {
    return enterApplications(context, id, version, applications);
  }

  @Command(() => Hearing, '抽签决定上场的次序；种子留下，谁都可以验算')
  @Allow('incubation.hall')
  drawHearing(@Ctx() context: Context, @Arg('id', () => ID, { description: HEARING }) id: string, @Arg('version', () => Int, { description: VERSION }) version: number): Promise<Hearing> {
    return drawHearing(context, id, version);
  }

  @Command(() => Hearing, '人工排上场的次序')
  @Allow('incubation.hall')
  arrangeHearing(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: HEARING }) id: string,
    @Arg('version', () => Int, { description: VERSION }) version: number,
    @Arg('order', () => [ID], { description: '上场，按次序，全部列出' }) order: string[],
    @Arg('reason', () => String, { description: '为什么，人人可见' }) reason: string,
  ): Promise<Hearing> {
    return arrangeHearing(context, id, version, order, reason);
  }
}
