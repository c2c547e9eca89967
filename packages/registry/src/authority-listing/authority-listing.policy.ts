import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { AuthorityListing } from './authority-listing.entity.ts';

/** Seen by the staff who see the organization, and by the organization itself; by nobody else. */
export const authorityListingPolicy = policyFor(AuthorityListing, {
  see: (viewer) => any(withinScope(viewer, 'registry.read'), viewer.organizationId !== null && { organization: viewer.organizationId }),
});
