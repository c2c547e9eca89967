import { any, type Filter, type Viewer, withinScope } from '@gongqiao/kernel';
import { trackedFlows } from './track.ts';

/** Whom it is about: the rows of an organization's own, of an account's own. */
export function ownParty({ kind, organizationId, accountId }: Viewer): Filter {
  if (kind !== 'ORGANIZATION' && kind !== 'WORKER') return false;
  return any(organizationId !== null && { organizationId }, accountId !== null && { accountId });
}

/** Rows of cases that the viewer's own permissions lead to: by flow, and by scope. */
export function watched(viewer: Viewer): Filter {
  const flows = trackedFlows().map(([flow, { watchers }]): Filter => {
    const rule = any(...watchers.map((permission) => withinScope(viewer, permission)));
    return rule === true ? { flow: flow.name } : rule === false ? false : { $and: [{ flow: flow.name }, rule] };
  });
  return any(withinScope(viewer, 'decisions.oversee'), ...flows);
}

/** Who sees a case and what was decided in it: whom it is about, those whose work it is, and those who oversee. */
export const seesCase = (viewer: Viewer): Filter => any(ownParty(viewer), watched(viewer));
