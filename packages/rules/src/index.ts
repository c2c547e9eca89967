export { rulesDomain } from './domain.ts';
export { addTo } from './rule/add-to.ts';
export { Rule, RuleUnit } from './rule/rule.entity.ts';
export { ruleOn } from './rule/rule-on.ts';
