import { trackCases } from '@gongqiao/decisions';
import { Review } from './review.entity.ts';
import { reviewFlow } from './review.flow.ts';

// What reviewers read of it names nobody.
trackCases(reviewFlow, {
  noun: () => Review, applicants: [], watchers: ['incubation.read'],
  describe: (_context, { blindNumber, reviewerId, reviewerName }) => ({ title: `评审：${blindNumber}`, applicantName: '（匿名）', assignee: { id: reviewerId, name: reviewerName } }),
});
