import { Allow, Command, type Context, ReadMany } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { holdDocuments, releaseHold } from '../operations/hold-documents.ts';
import { RetentionHold } from './hold.entity.ts';

@Resolver()
export class HoldResolver {
  @ReadMany(() => RetentionHold, '暂缓销毁', 'retention.read') retentionHolds!: never;

  @Command(() => RetentionHold, '暂缓销毁一条记录的附件')
  @Allow('retention.hold')
  holdDocuments(
    @Ctx() context: Context,
    @Arg('holder', () => ID, { description: '哪一条记录' }) holder: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<RetentionHold> {
    return holdDocuments(context, holder, reason);
  }

  @Command(() => RetentionHold, '解除暂缓销毁')
  @Allow('retention.hold')
  releaseHold(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '暂缓销毁' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<RetentionHold> {
    return releaseHold(context, id, { version, reason });
  }
}
