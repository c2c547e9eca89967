import { trackCases } from '@gongqiao/decisions';
import { Claim } from './claim.entity.ts';
import { claimFlow } from './claim.flow.ts';

trackCases(claimFlow, {
  noun: () => Claim, applicants: ['registry.claim'], watchers: ['registry.settleClaim'],
  describe: (_context, { statedName, applicantName, accountId }) => ({ title: `认领：${statedName}`, applicantName, accountId }),
});
