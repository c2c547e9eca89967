import { flowFor } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { HallEntry } from './entry.entity.ts';

export const entryFlow = flowFor<HallEntry, IncubationPermission>()('HallEntry', '上场', {
  initial: 'waiting',
  states: { waiting: { label: '等候' }, current: { label: '正在评审' }, done: { label: '已评' }, absent: { label: '没有上场' } },
  actions: {
    call: { label: '上场', from: ['waiting'], to: 'current', permission: 'incubation.hall' },
    finish: { label: '评完', from: ['current'], to: 'done', permission: 'incubation.hall' },
    miss: { label: '记为没有上场', from: ['waiting', 'current'], to: 'absent', permission: 'incubation.hall' },
    rank: { label: '记入结果', from: ['done'], to: 'done', permission: 'incubation.hall' },
  },
});
