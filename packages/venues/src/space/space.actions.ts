import { actionsFor } from '@gongqiao/kernel';
import type { VenuesPermission } from '../permissions.ts';
import type { Space } from './space.entity.ts';

export const spaceActions = actionsFor<Space, VenuesPermission>()({
  correct: { label: '修改', permission: 'venues.maintain' },
  close: { label: '停用', permission: 'venues.maintain' },
});
