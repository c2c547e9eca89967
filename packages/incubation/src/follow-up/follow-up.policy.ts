import { policyFor } from '@gongqiao/kernel';
import { seenWithResidency } from '../residency/residency.policy.ts';
import { FollowUp } from './follow-up.entity.ts';

export const followUpPolicy = policyFor(FollowUp, { see: seenWithResidency });
