import { any, type Filter, policyFor, type Viewer, withinScope } from '@gongqiao/kernel';
import { Residency } from './residency.entity.ts';
import { ownResidencies } from './residency.flow.ts';

export const residencyPolicy = policyFor(Residency, { see: (viewer) => any(ownResidencies(viewer), withinScope(viewer, 'incubation.read')) });

/** What hangs on a residency is seen with it. */
export function seenWithResidency(viewer: Viewer): Filter {
  const own = ownResidencies(viewer);
  return any(own !== false && { residency: own }, withinScope(viewer, 'incubation.read'));
}

/** What hangs on one's own residency: the row rule of what its organization does. */
export function ofOwnResidency(viewer: Viewer): Filter {
  const own = ownResidencies(viewer);
  return own !== false && { residency: own };
}
