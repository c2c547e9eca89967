import { all, any, policyFor, withinScope } from '@gongqiao/kernel';
import { HallScore } from './hall-score.entity.ts';
import { ownSheets } from './sheet.flow.ts';

/** Whoever gave it; those who read applications when the hall has moved on. */
export const hallScorePolicy = policyFor(HallScore, {
  see: (viewer) => {
    const own = ownSheets(viewer);
    return any(own !== false && { sheet: own }, all(withinScope(viewer, 'incubation.read'), { sheet: { entry: { state: 'DONE' } } }));
  },
});
