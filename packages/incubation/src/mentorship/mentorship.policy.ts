import { policyFor } from '@gongqiao/kernel';
import { seenWithResidency } from '../residency/residency.policy.ts';
import { Mentorship } from './mentorship.entity.ts';

export const mentorshipPolicy = policyFor(Mentorship, { see: seenWithResidency });
