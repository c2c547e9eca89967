import { flowFor } from '@gongqiao/kernel';
import type { VenuesPermission } from '../permissions.ts';
import type { Closure } from './closure.entity.ts';

export const closureFlow = flowFor<Closure, VenuesPermission>()('Closure', '停用', {
  initial: 'active',
  states: { active: { label: '已停用' }, lifted: { label: '已恢复' } },
  actions: { lift: { label: '恢复使用', from: ['active'], to: 'lifted', permission: 'venues.maintain' } },
});
