import { policyFor } from '@gongqiao/kernel';
import { seesCase } from '../case/case-columns.ts';
import { Decision } from './decision.entity.ts';

export const decisionPolicy = policyFor(Decision, { see: seesCase });
