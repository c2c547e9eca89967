import { trackCases } from '@gongqiao/decisions';
import { grantFacts } from '../operations/grant/grant-facts.ts';
import { holdLineOf, restoreGrant } from '../operations/grant/end-grant.ts';
import { FundGrant } from './grant.entity.ts';
import { fundGrantFlow } from './grant.flow.ts';

trackCases(fundGrantFlow, {
  noun: () => FundGrant, applicants: ['funds.own'], watchers: ['funds.read'], unawaited: ['withdraw', 'notifyEnd'],
  describe: (_context, { recipientName, purpose, organization, payee }) => ({ title: `扶持资金：${recipientName} ${purpose}`, applicantName: recipientName, organizationId: organization?.id ?? payee.id }),
  facts: grantFacts, hold: holdLineOf, restore: restoreGrant,
});
