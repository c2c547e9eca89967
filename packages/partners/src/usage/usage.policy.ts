import { policyFor, withinScope } from '@gongqiao/kernel';
import { PartnerRefusal } from './refusal.entity.ts';
import { PartnerUsage } from './usage.entity.ts';

/** The three administrators. */
export const usagePolicy = policyFor(PartnerUsage, { see: (viewer) => withinScope(viewer, 'partners.read') });
export const refusalPolicy = policyFor(PartnerRefusal, { see: (viewer) => withinScope(viewer, 'partners.read') });
