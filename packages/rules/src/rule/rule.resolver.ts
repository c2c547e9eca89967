import { Allow, type Context, PUBLIC, ReadMany, ReadOne, today } from '@gongqiao/kernel';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Rule } from './rule.entity.ts';
import { inForce, RuleInForce } from './rule-in-force.ts';
import { rulesOn } from './rule-on.ts';

@Resolver()
export class RuleResolver {
  @ReadMany(() => Rule, '规则', PUBLIC) rules!: never;
  @ReadOne(() => Rule, '一条规则', PUBLIC) rule!: never;

  @Query(() => [RuleInForce], { description: '这些键今天适用的规则；没有的不列' })
  @Allow.public()
  async rulesInForce(
    @Ctx() context: Context,
    @Arg('keys', () => [String], { description: '键' }) keys: string[],
    @Arg('scope', () => String, { nullable: true, description: '在哪个区市或单位；不填的是全市的' }) scope?: string | null,
  ): Promise<RuleInForce[]> {
    return (await rulesOn(context, keys.slice(0, 50), today(context.clock), scope ?? '')).map(inForce);
  }
}
