import { policyFor, withinScope } from '@gongqiao/kernel';
import { PartnerAgreement } from './agreement.entity.ts';

/** The three administrators. */
export const agreementPolicy = policyFor(PartnerAgreement, { see: (viewer) => withinScope(viewer, 'partners.read') });
