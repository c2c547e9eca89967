import { trackCases } from '@gongqiao/decisions';
import { scoreFacts } from '../operations/review/score-facts.ts';
import { Application } from './application.entity.ts';
import { applicationFlow } from './application.flow.ts';

trackCases(applicationFlow, {
  noun: () => Application, applicants: ['incubation.apply'], watchers: ['incubation.read'],
  describe: (_context, { groupName, organization, accountId }) => ({ title: `入驻申请：${groupName}`, applicantName: groupName, organizationId: organization?.id ?? null, accountId: organization ? null : accountId }),
  facts: scoreFacts,
});
