import { trackCases } from '@gongqiao/decisions';
import { labelOf, partyOf } from '../residency/party.ts';
import { StageReview } from './stage-review.entity.ts';
import { StageReviewKind } from './stage-review.enums.ts';
import { stageReviewFlow } from './stage-review.flow.ts';

trackCases(stageReviewFlow, {
  noun: () => StageReview, applicants: ['incubation.apply'], watchers: ['incubation.read'],
  describe: (context, { residency, kind }) => partyOf(context, residency, labelOf(StageReviewKind, kind)),
});
