import { all, any, policyFor, withinScope } from '@gongqiao/kernel';
import { ownApplications } from '../application/application.flow.ts';
import { HallEntry } from './entry.entity.ts';

/** Staff; and whoever applied, their own, once the hearing is published. Nothing of a result stands in it before the hearing has closed. */
export const entryPolicy = policyFor(HallEntry, {
  see: (viewer) => {
    const own = ownApplications(viewer);
    return any(withinScope(viewer, 'incubation.read'), own !== false && all({ hearing: { publishedAt: { $ne: null } } }, { application: own }));
  },
});
