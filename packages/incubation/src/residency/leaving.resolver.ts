import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { confirmLeave, dropEnding, endResidency, finishHandOver, giveNotice, lapseResidency, notifyResidency, replyToEnding, takeBackNotice } from '../operations/residency/leave.ts';
import { Residency } from './residency.entity.ts';

/** How a residency ends before its time: by the organization, or against its will. */
@Resolver()
export class LeavingResolver {
  @Command(() => Residency, '提出退出')
  @Allow('incubation.apply')
  giveNotice(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { nullable: true, description: '为什么，可以不写' }) reason: string | null,
  ): Promise<Residency> {
    return giveNotice(context, id, version, reason);
  }

  @Command(() => Residency, '收回退出')
  @Allow('incubation.apply')
  takeBackNotice(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Residency> {
    return takeBackNotice(context, id, version);
  }

  @Command(() => Residency, '办理退出')
  @Allow('incubation.host')
  confirmLeave(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Residency> {
    return confirmLeave(context, id, version);
  }

  @Command(() => Residency, '告知拟结束入驻，组织可以陈述意见')
  @Allow('incubation.decide')
  notifyResidency(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '为什么，组织会看到' }) reason: string,
  ): Promise<Residency> {
    return notifyResidency(context, id, version, reason);
  }

  @Command(() => Residency, '对拟结束入驻陈述意见')
  @Allow('incubation.apply')
  replyToEnding(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('text', () => String, { description: '意见' }) text: string,
  ): Promise<Residency> {
    return replyToEnding(context, id, version, text);
  }

  @Command(() => Residency, '不结束，继续入驻')
  @Allow('incubation.decide')
  dropEnding(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Residency> {
    return dropEnding(context, id, version, reason);
  }

  @Command(() => Residency, '结束入驻')
  @Allow('incubation.decide')
  endResidency(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，组织会看到' }) reason: string,
  ): Promise<Residency> {
    return endResidency(context, id, version, reason);
  }

  @Command(() => Residency, '交接完毕')
  @Allow('incubation.host')
  finishHandOver(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Residency> {
    return finishHandOver(context, id, version);
  }

  @Command(() => Residency, '提醒后仍不签协议，视为放弃')
  @Allow('incubation.decide')
  lapseResidency(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，组织会看到' }) reason: string,
  ): Promise<Residency> {
    return lapseResidency(context, id, version, reason);
  }
}
