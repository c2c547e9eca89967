import { any, may, policyFor, withinScope } from '@gongqiao/kernel';
import { Club } from './club.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { Company, Person } from './patron.entity.ts';
import { Town } from './town.entity.ts';

export const townPolicy = policyFor(Town, { see: () => true });
/** Open clubs are everybody's; others those of the scope, and the chess clubs of a town for those who rename there. */
export const clubPolicy = policyFor(Club, {
  see: (viewer) => any({ open: true }, withinScope(viewer, 'clubs.read'), may(viewer, 'clubs.rename') ? { kind: 'CHESS', town: { name: ['甲镇', '乙镇'] } } : false),
});
export const meetingPolicy = policyFor(Meeting, { see: (viewer) => any(withinScope(viewer, 'clubs.read'), viewer.kind === 'ANONYMOUS' ? { state: 'HELD' } : { attendance: { $gte: 10 } }) });
export const personPolicy = policyFor(Person, { see: (viewer) => withinScope(viewer, 'clubs.read') });
export const companyPolicy = policyFor(Company, { see: (viewer) => viewer.kind !== 'ANONYMOUS' });
