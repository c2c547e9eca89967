import { policyFor } from '@gongqiao/kernel';
import { seenWithResidency } from '../residency/residency.policy.ts';
import { MentoringSession } from './mentoring-session.entity.ts';

export const mentoringPolicy = policyFor(MentoringSession, { see: seenWithResidency });
