import { flowFor } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { Duplicate } from './duplicate.entity.ts';

/** A suspicion only: a person says whether two records are one organization. */
export const duplicateFlow = flowFor<Duplicate, RegistryPermission>()('Duplicate', '疑似重复', {
  initial: 'open',
  states: { open: { label: '待核对' }, distinct: { label: '不是同一个' }, merged: { label: '已合并' } },
  actions: {
    merge: { label: '合并', from: ['open'], to: 'merged', permission: 'registry.merge' },
    distinguish: { label: '不是同一个', from: ['open'], to: 'distinct', permission: 'registry.merge' },
    reopen: { label: '重新核对', from: ['distinct', 'merged'], to: 'open', permission: 'registry.merge' },
  },
});
export const DuplicateState = duplicateFlow.stateType;
