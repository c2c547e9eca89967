import { addField, defineDomain, Many } from '@gongqiao/kernel';
import { Club } from './club.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { meetingFlow } from './meeting.flow.ts';
import { Company, Person } from './patron.entity.ts';
import { clubsPermissions } from './permissions.ts';
import { clubPolicy, companyPolicy, meetingPolicy, personPolicy, townPolicy } from './policies.ts';
import { ClubsResolver } from './resolvers.ts';
import { Town } from './town.entity.ts';

// As a domain downstream would: a field added to a noun that knows nothing of clubs.
addField(Town, 'clubs', Many(() => Club, 'town', '镇上的社团'));

/** A domain that exists nowhere: it exercises everything that kernel and planner promise. */
export const clubsDomain = defineDomain({
  name: 'clubs', title: '社团（虚构）', requires: [], entities: [Town, Person, Company, Club, Meeting],
  policies: [townPolicy, personPolicy, companyPolicy, clubPolicy, meetingPolicy], resolvers: [ClubsResolver], flows: [meetingFlow],
  permissions: clubsPermissions, grants: { secretary: ['clubs.read', 'clubs.rename', 'clubs.meet'], treasurer: ['clubs.read', 'clubs.accounts', 'clubs.telephones'] },
});
