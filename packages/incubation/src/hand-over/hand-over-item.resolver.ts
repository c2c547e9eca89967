import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { handOver, receive, waive } from '../operations/hand-over/confirm-item.ts';
import { HandOverItem } from './hand-over-item.entity.ts';

@Resolver()
export class HandOverResolver {
  @Command(() => HandOverItem, '确认已交')
  @Allow('incubation.apply')
  handOverItem(@Ctx() context: Context, @Arg('id', () => ID, { description: '交接事项' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<HandOverItem> {
    return handOver(context, id, version);
  }

  @Command(() => HandOverItem, '确认已收')
  @Allow('incubation.host')
  receiveItem(@Ctx() context: Context, @Arg('id', () => ID, { description: '交接事项' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<HandOverItem> {
    return receive(context, id, version);
  }

  @Command(() => HandOverItem, '免于交接')
  @Allow('incubation.host')
  waiveItem(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '交接事项' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<HandOverItem> {
    return waive(context, id, version, reason);
  }
}
