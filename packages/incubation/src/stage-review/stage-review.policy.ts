import { policyFor } from '@gongqiao/kernel';
import { seenWithResidency } from '../residency/residency.policy.ts';
import { StageReview } from './stage-review.entity.ts';

export const stageReviewPolicy = policyFor(StageReview, { see: seenWithResidency });
