import { policyFor, withinScope } from '@gongqiao/kernel';
import { PartnerClient } from './client.entity.ts';

/** The three administrators. */
export const clientPolicy = policyFor(PartnerClient, { see: (viewer) => withinScope(viewer, 'partners.read') });
