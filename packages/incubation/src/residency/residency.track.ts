import { trackCases } from '@gongqiao/decisions';
import { reinstate } from '../operations/residency/reinstate.ts';
import { reviewFacts } from '../operations/stage-review/review-facts.ts';
import { Residency } from './residency.entity.ts';
import { residencyFlow } from './residency.flow.ts';

trackCases(residencyFlow, {
  noun: () => Residency, applicants: ['incubation.apply'], watchers: ['incubation.read'], unawaited: ['requestGraduation', 'beginGraduation', 'giveNotice', 'notify'],
  describe: (_context, { groupName, organization, accountId }) => ({ title: `入驻：${groupName}`, applicantName: groupName, organizationId: organization?.id ?? null, accountId: organization ? null : accountId }),
  facts: reviewFacts,
  // A decision not to graduate yet leaves the desk and the term as they are.
  restore: async (context, residency) => { if (residency.outcome !== null) await reinstate(context, residency); },
  restoring: ['venues.allocate'],
});
