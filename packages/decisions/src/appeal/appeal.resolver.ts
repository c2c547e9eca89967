import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { overturnAppeal, upholdAppeal } from '../operations/decide-appeal.ts';
import { fileAppeal, withdrawAppeal } from '../operations/file-appeal.ts';
import { Appeal } from './appeal.entity.ts';

@Resolver()
export class AppealResolver {
  @ReadMany(() => Appeal, '内部复核', SIGNED_IN) appeals!: never;
  @ReadOne(() => Appeal, '一件内部复核', SIGNED_IN) appeal!: never;

  @Command(() => Appeal, '申请内部复核')
  @Allow('decisions.appeal')
  fileAppeal(
    @Ctx() context: Context,
    @Arg('decision', () => ID, { description: '对哪一项决定' }) decision: string,
    @Arg('grounds', () => String, { description: '为什么' }) grounds: string,
  ): Promise<Appeal> {
    return fileAppeal(context, decision, grounds);
  }

  @Command(() => Appeal, '撤回复核申请')
  @Allow('decisions.appeal')
  withdrawAppeal(@Ctx() context: Context, @Arg('id', () => ID, { description: '复核' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Appeal> {
    return withdrawAppeal(context, id, version);
  }

  @Command(() => Appeal, '复核后维持原决定')
  @Allow('decisions.review')
  upholdAppeal(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '复核' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，申请人会看到' }) reason: string,
  ): Promise<Appeal> {
    return upholdAppeal(context, id, { version, reason });
  }

  @Command(() => Appeal, '复核后改变原决定，原来的事项由系统恢复')
  @Allow('decisions.review')
  overturnAppeal(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '复核' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，申请人会看到' }) reason: string,
  ): Promise<Appeal> {
    return overturnAppeal(context, id, { version, reason });
  }
}
