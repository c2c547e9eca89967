import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { Claim } from './claim.entity.ts';
import { ownClaims } from './claim.flow.ts';

/** Whoever filed it, and those who verify claims where the organization is. */
export const claimPolicy = policyFor(Claim, { see: (viewer) => any(ownClaims(viewer), withinScope(viewer, 'registry.settleClaim')) });
