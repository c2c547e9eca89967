import { trackCases } from '@gongqiao/decisions';
import { FundGrant } from '../grant/grant.entity.ts';
import { Payment } from './payment.entity.ts';
import { paymentFlow } from './payment.flow.ts';

trackCases(paymentFlow, {
  noun: () => Payment, applicants: ['funds.own'], watchers: ['funds.read'], unawaited: ['reverse'],
  describe: async ({ em }, { grant, ordinal, organization, payee }) => {
    const { recipientName, purpose } = (await em.findOneOrFail(FundGrant, { id: grant.id } as never)) as FundGrant;
    return { title: `拨付第 ${ordinal} 期：${recipientName} ${purpose}`, applicantName: recipientName, organizationId: organization?.id ?? payee.id };
  },
});
