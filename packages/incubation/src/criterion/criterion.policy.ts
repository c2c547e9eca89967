import { all, any, may, policyFor, withinScope } from '@gongqiao/kernel';
import { Criterion } from './criterion.entity.ts';

export const criterionPolicy = policyFor(Criterion, {
  see: (viewer) => any(all(may(viewer, 'incubation.calls'), { edition: { publishedAt: { $ne: null } } }), withinScope(viewer, 'incubation.publish')),
});
