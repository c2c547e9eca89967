import { policyFor } from '@gongqiao/kernel';
import { Rule } from './rule.entity.ts';

/** By which rules one is dealt with is everybody's business. */
export const rulePolicy = policyFor(Rule, { see: () => true });
