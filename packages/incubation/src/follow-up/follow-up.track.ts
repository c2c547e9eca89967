import { trackCases } from '@gongqiao/decisions';
import { partyOf } from '../residency/party.ts';
import { FollowUp } from './follow-up.entity.ts';
import { followUpFlow } from './follow-up.flow.ts';

trackCases(followUpFlow, {
  noun: () => FollowUp, applicants: ['incubation.apply'], watchers: ['incubation.read'],
  describe: (context, { residency, months }) => partyOf(context, residency, `结束 ${months} 个月的回访`),
});
