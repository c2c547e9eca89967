import type { Rule } from '../rule/rule.entity.ts';

/** A rule as it is written down here. */
export type RuleRow = Pick<Rule, 'key' | 'title' | 'amount' | 'unit' | 'basis' | 'article' | 'wording' | 'validFrom' | 'verified'> & Partial<Pick<Rule, 'outOf' | 'validTo' | 'adjustable'>>;
