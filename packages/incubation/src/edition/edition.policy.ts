import { all, any, may, policyFor, withinScope } from '@gongqiao/kernel';
import { CriteriaEdition } from './edition.entity.ts';

export const editionPolicy = policyFor(CriteriaEdition, {
  see: (viewer) => any(all(may(viewer, 'incubation.calls'), { publishedAt: { $ne: null } }), withinScope(viewer, 'incubation.publish')),
});
