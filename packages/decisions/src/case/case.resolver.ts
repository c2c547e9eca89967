import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { extendClock, pauseClock, resumeClock } from '../operations/clock.ts';
import { colleaguesFor, copyReadersFor, rightsOf } from '../operations/colleagues.ts';
import { copyCase } from '../operations/copy-case.ts';
import { handCase } from '../operations/hand-case.ts';
import { releaseCase, takeCase } from '../operations/take-case.ts';
import { deadlineCalendar } from '../work-centre/deadline-calendar.ts';
import { DeadlineCalendar } from '../work-centre/deadline-calendar.types.ts';
import { serviceLevels } from '../work-centre/service-levels.ts';
import { workCentre } from '../work-centre/work-centre.ts';
import { ServiceLevel, WorkCentre } from '../work-centre/work-centre.types.ts';
import { Case } from './case.entity.ts';
import { Colleague } from './colleague.types.ts';

@Resolver()
export class CaseResolver {
  @ReadMany(() => Case, '办件', SIGNED_IN) cases!: never;
  @ReadOne(() => Case, '一件办件', SIGNED_IN) case!: never;

  @Query(() => WorkCentre, { description: '工作台：等我办的、等别人办的' })
  @Allow.anyone()
  workCentre(@Ctx() context: Context): Promise<WorkCentre> {
    return workCentre(context);
  }

  @Query(() => DeadlineCalendar, { description: '一个月里每天有几件到期' })
  @Allow.anyone()
  deadlineCalendar(@Ctx() context: Context, @Arg('month', () => String, { description: '月份，例如 2026-12' }) month: string): Promise<DeadlineCalendar> {
    return deadlineCalendar(context, month);
  }

  @Query(() => [ServiceLevel], { description: '工会一方守时、决定和复核的情况，人人可查' })
  @Allow.public()
  serviceLevels(@Ctx() context: Context): Promise<ServiceLevel[]> {
    return serviceLevels(context);
  }

  @Query(() => [Colleague], { description: '一件办件可以转给谁、征求谁的意见：能办的在前，手上少的在前' })
  @Allow('decisions.manage')
  colleagues(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('case', () => ID, { description: '办件' }) id: string): Promise<Colleague[]> {
    return colleaguesFor(context, rightsOf(info), id);
  }

  @Query(() => [Colleague], { description: '一件办件可以抄送给谁：看得到这一件的同事' })
  @Allow('decisions.copy')
  copyReaders(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('case', () => ID, { description: '办件' }) id: string): Promise<Colleague[]> {
    return copyReadersFor(context, rightsOf(info), id);
  }

  @Command(() => Case, '抄送给看得到这一件的同事，不用他们办理')
  @Allow('decisions.copy')
  copyCase(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: '办件' }) id: string,
    @Arg('to', () => [ID], { description: '抄送给谁' }) to: string[],
    @Arg('note', () => String, { nullable: true, description: '附言' }) note?: string | null,
  ): Promise<Case> {
    return copyCase(context, rightsOf(info), { id, to, note: note ?? '' });
  }

  @Command(() => Case, '转给一位能办的同事')
  @Allow('decisions.manage')
  handCase(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: '办件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('to', () => ID, { description: '转给谁' }) to: string,
    @Arg('reason', () => String, { description: '理由，同事会看到' }) reason: string,
  ): Promise<Case> {
    return handCase(context, rightsOf(info), { id, version, to, reason });
  }

  @Command(() => Case, '这件由我办')
  @Allow('decisions.manage')
  takeCase(@Ctx() context: Context, @Arg('id', () => ID, { description: '办件' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Case> {
    return takeCase(context, id, version);
  }

  @Command(() => Case, '退回给能办的各位')
  @Allow('decisions.manage')
  releaseCase(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '办件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Case> {
    return releaseCase(context, id, version, reason);
  }

  @Command(() => Case, '暂停期限')
  @Allow('decisions.manage')
  pauseClock(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '办件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '等什么，申请方会看到' }) reason: string,
  ): Promise<Case> {
    return pauseClock(context, id, version, reason);
  }

  @Command(() => Case, '恢复期限')
  @Allow('decisions.manage')
  resumeClock(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '办件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '等到了什么，申请方会看到' }) reason: string,
  ): Promise<Case> {
    return resumeClock(context, id, version, reason);
  }

  @Command(() => Case, '延长期限')
  @Allow('decisions.manage')
  extendClock(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '办件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('workdays', () => Int, { description: '延长几个工作日' }) workdays: number,
    @Arg('reason', () => String, { description: '为什么延长，申请方会看到' }) reason: string,
  ): Promise<Case> {
    return extendClock(context, id, version, workdays, reason);
  }
}
