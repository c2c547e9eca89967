import { trackCases } from '@gongqiao/decisions';
import { grantCorrection } from '../operations/correction/grant-correction.ts';
import { changesAsked } from './correction-request.display.ts';
import { CorrectionRequest } from './correction-request.entity.ts';
import { correctionRequestFlow } from './correction-request.flow.ts';

trackCases(correctionRequestFlow, {
  noun: () => CorrectionRequest, applicants: ['registry.request'], watchers: ['registry.decideRequest', 'registry.read'],
  describe: (_context, { organization, organizationName, requesterKind, requesterName }) => ({
    title: `更正：${organizationName}`, applicantName: requesterName, organizationId: requesterKind === 'ORGANIZATION' ? organization.id : null,
  }),
  facts: async (_context, request) => changesAsked(request as never).map(({ label, before, asked, outcome }) => ({ label: `申请更正${label}`, value: `${before ?? '（空）'} → ${asked ?? '（空）'}${outcome === 'DECLINED' ? '（不采纳）' : outcome === 'ACCEPTED' ? '（采纳）' : ''}` })),
  restoring: ['registry.decideRequest'], restore: grantCorrection,
});
