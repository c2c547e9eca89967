import { Allow, type Context, PUBLIC, ReadMany, ReadOne, today } from '@gongqiao/kernel';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Rule } from './rule.entity.ts';
import { RuleInForce } from './rule-in-force.ts';
import { rulesOn } from './rule-on.ts';

@Resolver()
export class RuleResolver {
  @ReadMany(() => Rule, '规则', PUBLIC) rules!: never;
  @ReadOne(() => Rule, '一条规则', PUBLIC) rule!: never;

  @Query(() => [RuleInForce], { description: '这些键今天在全市适用的规则；没有的不列' })
  @Allow.public()
  rulesInForce(@Ctx() context: Context, @Arg('keys', () => [String], { description: '键' }) keys: string[]): Promise<RuleInForce[]> {
    return rulesOn(context, keys.slice(0, 50), today(context.clock));
  }
}
