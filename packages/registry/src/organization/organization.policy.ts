import { all, may, policyFor, withinScope } from '@gongqiao/kernel';
import { Organization } from './organization.entity.ts';

/** Not merged into another: the others are found by their names, codes and ids at the one that stands. */
export const STANDING = { mergedIntoId: null };

/** Staff see the organizations of their scope; everybody else those of the public directory, and of them only what is public. */
export const organizationPolicy = policyFor(Organization, {
  see: (viewer) => all(STANDING, may(viewer, 'registry.read') ? withinScope(viewer, 'registry.read') : may(viewer, 'registry.directory') ? { published: true } : false),
});
