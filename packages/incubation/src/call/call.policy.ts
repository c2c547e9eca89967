import { all, any, may, policyFor, withinScope } from '@gongqiao/kernel';
import { Call } from './call.entity.ts';

/** What was published is everybody's; a draft is seen by those who publish where it is. */
export const callPolicy = policyFor(Call, {
  see: (viewer) => any(all(may(viewer, 'incubation.calls'), { publishedAt: { $ne: null } }), withinScope(viewer, 'incubation.publish')),
});
