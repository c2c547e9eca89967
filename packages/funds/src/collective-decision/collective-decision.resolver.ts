import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { confirmDecision, recordDecision, strikeDecision } from '../operations/keep-decision.ts';
import { CollectiveDecision } from './collective-decision.entity.ts';
import { CollectiveDecisionInput } from './collective-decision.input.ts';

@Resolver()
export class CollectiveDecisionResolver {
  @ReadMany(() => CollectiveDecision, '集体决策', 'funds.read') collectiveDecisions!: never;
  @ReadOne(() => CollectiveDecision, '一项集体决策', 'funds.read') collectiveDecision!: never;

  @Command(() => CollectiveDecision, '登记集体决策')
  @Allow('funds.resolve')
  recordCollectiveDecision(@Ctx() context: Context, @Arg('input', () => CollectiveDecisionInput, { description: '内容' }) input: CollectiveDecisionInput): Promise<CollectiveDecision> {
    return recordDecision(context, input);
  }

  @Command(() => CollectiveDecision, '确认集体决策')
  @Allow('funds.resolve')
  confirmCollectiveDecision(@Ctx() context: Context, @Arg('id', () => ID, { description: '集体决策' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<CollectiveDecision> {
    return confirmDecision(context, id, version);
  }

  @Command(() => CollectiveDecision, '作废集体决策')
  @Allow('funds.resolve')
  strikeCollectiveDecision(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '集体决策' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<CollectiveDecision> {
    return strikeDecision(context, id, version, reason);
  }
}
