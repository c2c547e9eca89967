import { all, any, may, policyFor, type RowRule, withinScope } from '@gongqiao/kernel';
import { Hearing } from './hearing.entity.ts';

/** The hearings at which the viewer judges, once they are published. */
export const judgedHearings: RowRule = (viewer) =>
  viewer.kind === 'STAFF' && viewer.accountId !== null && may(viewer, 'incubation.judge') && { publishedAt: { $ne: null }, judgeIds: { $overlap: [viewer.accountId] } };

/** When, where and by which formula is everybody's once it is published; a draft is seen where it is prepared. */
export const hearingPolicy = policyFor(Hearing, {
  see: (viewer) => any(all(may(viewer, 'incubation.calls'), { publishedAt: { $ne: null } }), withinScope(viewer, 'incubation.hall'), judgedHearings(viewer)),
});
