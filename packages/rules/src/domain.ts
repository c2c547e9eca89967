import { defineDomain } from '@gongqiao/kernel';
import { Rule } from './rule/rule.entity.ts';
import { rulePolicy } from './rule/rule.policy.ts';
import { RuleResolver } from './rule/rule.resolver.ts';
import { seedRules } from './seed/seed.ts';

export const rulesDomain = defineDomain({
  name: 'rules', title: '规则', requires: [], entities: [Rule], policies: [rulePolicy], resolvers: [RuleResolver], permissions: {}, seed: seedRules,
});
