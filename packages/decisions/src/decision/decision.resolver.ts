import { Allow, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { replayDecision } from '../operations/replay.ts';
import { Decision } from './decision.entity.ts';
import { DecisionReplay } from './decision.types.ts';

@Resolver()
export class DecisionResolver {
  @ReadMany(() => Decision, '决定', SIGNED_IN) decisions!: never;
  @ReadOne(() => Decision, '一项决定', SIGNED_IN) decision!: never;

  @Query(() => DecisionReplay, { nullable: true, description: '按记录的事实和规则重新核对一项决定；看不到的为空' })
  @Allow.anyone()
  replayDecision(@Ctx() context: Context, @Arg('id', () => ID, { description: '决定' }) id: string): Promise<DecisionReplay | null> {
    return replayDecision(context, id);
  }
}
