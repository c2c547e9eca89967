import { flowFor } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { Merge } from './merge.entity.ts';

export const mergeFlow = flowFor<Merge, RegistryPermission>()('Merge', '合并', {
  initial: 'merged',
  states: { merged: { label: '已合并' }, separated: { label: '已分开' } },
  actions: { separate: { label: '分开', from: ['merged'], to: 'separated', permission: 'registry.merge' } },
});
export const MergeState = mergeFlow.stateType;
