import { flowFor } from '@gongqiao/kernel';
import type { Meeting } from './meeting.entity.ts';
import type { ClubsPermission } from './permissions.ts';

export const meetingFlow = flowFor<Meeting, ClubsPermission>()('Meeting', '聚会', {
  initial: 'planned',
  states: { planned: { label: '已定' }, held: { label: '已办' }, cancelled: { label: '已取消' } },
  actions: {
    hold: { label: '办成', from: ['planned'], to: 'held', permission: 'clubs.meet', needs: ['attendance'] },
    cancel: { label: '取消', from: ['planned'], to: 'cancelled', permission: 'clubs.meet' },
  },
});
export const MeetingState = meetingFlow.stateType;
