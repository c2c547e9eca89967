import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { extendClock, pauseClock, resumeClock } from '../operations/clock.ts';
import { releaseCase, takeCase } from '../operations/take-case.ts';
import { serviceLevels } from '../work-centre/service-levels.ts';
import { workCentre } from '../work-centre/work-centre.ts';
import { ServiceLevel, WorkCentre } from '../work-centre/work-centre.types.ts';
import { Case } from './case.entity.ts';

@Resolver()
export class CaseResolver {
  @ReadMany(() => Case, '办件', SIGNED_IN) cases!: never;
  @ReadOne(() => Case, '一件办件', SIGNED_IN) case!: never;

  @Query(() => WorkCentre, { description: '工作台：等我办的、等别人办的' })
  @Allow.anyone()
  workCentre(@Ctx() context: Context): Promise<WorkCentre> {
    return workCentre(context);
  }

  @Query(() => [ServiceLevel], { description: '工会一方守时的情况，人人可查' })
  @Allow.public()
  serviceLevels(@Ctx() context: Context): Promise<ServiceLevel[]> {
    return serviceLevels(context);
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
