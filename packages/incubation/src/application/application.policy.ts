import { all, any, policyFor, withinScope } from '@gongqiao/kernel';
import { Application } from './application.entity.ts';
import { ownApplications } from './application.flow.ts';

/** Whoever applied, drafts too; and staff, once it was submitted. Reviewers see none: they read a sheet without names. */
export const applicationPolicy = policyFor(Application, {
  see: (viewer) => any(ownApplications(viewer), all(withinScope(viewer, 'incubation.read'), { submittedAt: { $ne: null } })),
});
