import { defineDomain } from '@gongqiao/kernel';
import { PartnerAgreement } from './agreement/agreement.entity.ts';
import { agreementFlow } from './agreement/agreement.flow.ts';
import { agreementPolicy } from './agreement/agreement.policy.ts';
import { AgreementResolver } from './agreement/agreement.resolver.ts';
import { PartnerClient } from './client/client.entity.ts';
import { clientPolicy } from './client/client.policy.ts';
import { ClientResolver } from './client/client.resolver.ts';
import { PartnerDelivery } from './delivery/delivery.entity.ts';
import { deliveryPolicy } from './delivery/delivery.policy.ts';
import { partnersGrants, partnersPermissions } from './permissions.ts';
import { partnersRefusals } from './refusals.ts';
import { partnersTerms } from './terms.ts';
import { removeOld } from './usage/note.ts';
import { PartnerRefusal } from './usage/refusal.entity.ts';
import { PartnerUsage } from './usage/usage.entity.ts';
import { refusalPolicy, usagePolicy } from './usage/usage.policy.ts';
import { PartnerWebhook } from './webhook/webhook.entity.ts';
import { webhookFlow } from './webhook/webhook.flow.ts';
import { webhookPolicy } from './webhook/webhook.policy.ts';
import { WebhookResolver } from './webhook/webhook.resolver.ts';

export const partnersDomain = defineDomain({
  name: 'partners', title: '合作方', clause: '3.3', requires: ['identity'],
  entities: [PartnerAgreement, PartnerClient, PartnerWebhook, PartnerDelivery, PartnerUsage, PartnerRefusal], policies: [agreementPolicy, clientPolicy, webhookPolicy, deliveryPolicy, usagePolicy, refusalPolicy],
  flows: [agreementFlow, webhookFlow], resolvers: [AgreementResolver, ClientResolver, WebhookResolver], permissions: partnersPermissions, grants: partnersGrants, refusals: partnersRefusals, terms: partnersTerms,
  upkeep: removeOld,
});
