import { all, any, type Filter, policyFor, type Viewer } from '@gongqiao/kernel';
import { SavedView } from './saved-view.entity.ts';

// Those of a department are its staff wherever they sit; all others belong to their unit.
function ofColleagues({ department, unitId }: Viewer): Filter {
  if (department !== null) return { department };
  return unitId !== null && { department: null, unitId };
}

/** One's own; those for all, by staff; those for a department, by its staff. */
export const savedViewPolicy = policyFor(SavedView, {
  see: (viewer) => viewer.kind === 'STAFF' && viewer.accountId !== null
    && all({ removedAt: null }, any({ ownerId: viewer.accountId }, { audience: 'ALL' }, all({ audience: 'DEPARTMENT' }, ofColleagues(viewer)))),
});
