import { policyFor, withinScope } from '@gongqiao/kernel';
import { PartnerDelivery } from './delivery.entity.ts';

/** The three administrators. */
export const deliveryPolicy = policyFor(PartnerDelivery, { see: (viewer) => withinScope(viewer, 'partners.read') });
