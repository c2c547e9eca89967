import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { closeSpace, liftClosure, previewClosure } from '../operations/closure/close-space.ts';
import { Closure } from './closure.entity.ts';
import { ClosureInput, ClosureSpanInput } from './closure.input.ts';
import { ClosurePreview } from './closure.types.ts';

@Resolver()
export class ClosureResolver {
  @ReadMany(() => Closure, '停用', 'venues.read') closures!: never;
  @ReadOne(() => Closure, '一次停用', 'venues.read') closure!: never;

  // Asks whether it could be done, and is refused as the doing would be; nothing is written.
  @Command(() => ClosurePreview, '查看停用涉及哪些预约，各能改到哪里')
  @Allow('venues.maintain')
  previewClosure(@Ctx() context: Context, @Arg('input', () => ClosureSpanInput, { description: '停用的房间和时间' }) input: ClosureSpanInput): Promise<ClosurePreview> {
    return previewClosure(context, input);
  }

  @Command(() => Closure, '停用房间、工位或设备，涉及的预约一并改约或取消')
  @Allow('venues.maintain')
  closeSpace(@Ctx() context: Context, @Arg('input', () => ClosureInput, { description: '停用的内容' }) input: ClosureInput): Promise<Closure> {
    return closeSpace(context, input);
  }

  @Command(() => Closure, '恢复使用')
  @Allow('venues.maintain')
  liftClosure(@Ctx() context: Context, @Arg('id', () => ID, { description: '停用' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Closure> {
    return liftClosure(context, id, version);
  }
}
