import { policyFor, withinScope } from '@gongqiao/kernel';
import { PartnerWebhook } from './webhook.entity.ts';

/** The three administrators. */
export const webhookPolicy = policyFor(PartnerWebhook, { see: (viewer) => withinScope(viewer, 'partners.read') });
