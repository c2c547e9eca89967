import { all, any, policyFor, withinScope } from '@gongqiao/kernel';
import { FundGrant } from './grant.entity.ts';
import { ownFunds } from './grant.flow.ts';

/** Staff of the scope; and whom the money is for, once it was proposed. */
export const fundGrantPolicy = policyFor(FundGrant, { see: (viewer) => any(all(ownFunds(viewer), { proposedAt: { $ne: null } }), withinScope(viewer, 'funds.read')) });
