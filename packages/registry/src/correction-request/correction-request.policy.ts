import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { CorrectionRequest } from './correction-request.entity.ts';
import { ownRequests } from './correction-request.flow.ts';

/** Whoever made it, those who decide, and those who read the registry where the organization is. Its fields are public in the sense that an organization may select them: of its own. */
export const correctionRequestPolicy = policyFor(CorrectionRequest, {
  see: (viewer) => any(ownRequests(viewer), withinScope(viewer, 'registry.decideRequest'), withinScope(viewer, 'registry.read')),
});
