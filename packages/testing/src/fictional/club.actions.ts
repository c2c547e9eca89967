import { actionsFor, withinScope } from '@gongqiao/kernel';
import type { Club } from './club.entity.ts';
import type { ClubsPermission } from './permissions.ts';

export const clubActions = actionsFor<Club, ClubsPermission>()({
  rename: { label: '改名', publicLabel: '申请改名', permission: 'clubs.rename', rows: (viewer) => withinScope(viewer, 'clubs.rename') },
  celebrate: { label: '办周年庆', permission: 'clubs.rename', needs: ['foundedOn', 'town'], rows: () => ({ open: true }) },
});
