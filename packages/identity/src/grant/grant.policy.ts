import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { Grant } from './grant.entity.ts';
import { ownDelegations } from './grant.flow.ts';

/** The three administrators, who holds it, and who delegated it. */
export const grantPolicy = policyFor(Grant, {
  see: (viewer) => any(withinScope(viewer, 'identity.accounts'), viewer.accountId !== null && { account: viewer.accountId }, ownDelegations(viewer)),
});
