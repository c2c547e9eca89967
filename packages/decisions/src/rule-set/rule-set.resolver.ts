import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Rule } from '@gongqiao/rules';
import { Arg, Ctx, Resolver } from 'type-graphql';
import { adoptRule } from '../operations/adopt-rule.ts';
import { RuleInput } from './rule-set.types.ts';

@Resolver()
export class RuleSetResolver {
  @Command(() => Rule, '录入一条规则')
  @Allow('decisions.adoptRules')
  adoptRule(@Ctx() context: Context, @Arg('input', () => RuleInput, { description: '规则的内容' }) input: RuleInput): Promise<Rule> {
    return adoptRule(context, input);
  }
}
