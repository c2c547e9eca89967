import { may, policyFor, withinScope } from '@gongqiao/kernel';
import { Organization } from './organization.entity.ts';

/** Staff see the organizations of their scope; everybody else those of the public directory, and of them only what is public. */
export const organizationPolicy = policyFor(Organization, {
  see: (viewer) => (may(viewer, 'registry.read') ? withinScope(viewer, 'registry.read') : may(viewer, 'registry.directory') ? { published: true } : false),
});
