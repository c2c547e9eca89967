import { Allow, Command, type Context, LocalDate, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { MentorInput } from '../mentorship/mentorship.input.ts';
import { appointMentor } from '../operations/mentoring/appoint-mentor.ts';
import { allocateDesk, freeDesks } from '../operations/residency/desk.ts';
import { beginGraduation, graduateResidency, prolongResidency, requestGraduation } from '../operations/residency/graduate.ts';
import { FreeDesk } from './free-desk.types.ts';
import { Residency } from './residency.entity.ts';

/** The residency itself: the agreement, the desk, the mentor, graduation. */
@Resolver()
export class ResidencyResolver {
  @ReadMany(() => Residency, '入驻', SIGNED_IN) residencies!: never;
  @ReadOne(() => Residency, '一件入驻', SIGNED_IN) residency!: never;

  @Query(() => [FreeDesk], { description: '在入驻期间一直空闲、可以安排的工位' })
  @Allow('incubation.host')
  freeDesks(@Ctx() context: Context, @Arg('residency', () => ID, { description: '入驻' }) residency: string): Promise<FreeDesk[]> {
    return freeDesks(context, residency);
  }

  @Command(() => Residency, '安排工位')
  @Allow('incubation.host')
  allocateDesk(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('space', () => ID, { description: '工位' }) space: string,
  ): Promise<Residency> {
    return allocateDesk(context, id, version, space);
  }

  @Command(() => Residency, '安排导师')
  @Allow('incubation.mentor')
  appointMentor(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => MentorInput, { description: '导师' }) input: MentorInput,
  ): Promise<Residency> {
    return appointMentor(context, id, version, input);
  }

  @Command(() => Residency, '申请出壳')
  @Allow('incubation.apply')
  requestGraduation(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Residency> {
    return requestGraduation(context, id, version);
  }

  @Command(() => Residency, '办理出壳')
  @Allow('incubation.host')
  beginGraduation(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Residency> {
    return beginGraduation(context, id, version);
  }

  @Command(() => Residency, '准予出壳')
  @Allow('incubation.decide')
  graduateResidency(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，组织会看到' }) reason: string,
  ): Promise<Residency> {
    return graduateResidency(context, id, version, reason);
  }

  @Command(() => Residency, '暂不出壳，延长入驻')
  @Allow('incubation.decide')
  prolongResidency(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，组织会看到' }) reason: string,
    @Arg('endsOn', () => LocalDate, { description: '新的期满日期' }) endsOn: string,
  ): Promise<Residency> {
    return prolongResidency(context, id, version, reason, endsOn);
  }
}
