import { defineDomain } from '@gongqiao/kernel';
import { PartnerAgreement } from './agreement/agreement.entity.ts';
import { agreementFlow } from './agreement/agreement.flow.ts';
import { agreementPolicy } from './agreement/agreement.policy.ts';
import { AgreementResolver } from './agreement/agreement.resolver.ts';
import { PartnerClient } from './client/client.entity.ts';
import { clientPolicy } from './client/client.policy.ts';
import { ClientResolver } from './client/client.resolver.ts';
import { partnersGrants, partnersPermissions } from './permissions.ts';
import { partnersRefusals } from './refusals.ts';
import { partnersTerms } from './terms.ts';

export const partnersDomain = defineDomain({
  name: 'partners', title: '合作方', clause: '3.3', requires: ['identity'], entities: [PartnerAgreement, PartnerClient], policies: [agreementPolicy, clientPolicy], flows: [agreementFlow],
  resolvers: [AgreementResolver, ClientResolver], permissions: partnersPermissions, grants: partnersGrants, refusals: partnersRefusals, terms: partnersTerms,
});
