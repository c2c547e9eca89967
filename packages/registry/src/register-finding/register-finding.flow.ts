import { all, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { RegisterFinding } from './register-finding.entity.ts';

const permission = 'registry.reconcile';
// What can be taken over as it stands; of the other kinds a person says that it was looked at.
const acceptable: RowRule = (viewer) => all(withinScope(viewer, permission), { kind: ['NEW', 'SAME_NAME', 'CANCELLED'] });
// For many at once, by the comparison alone.
const byComparison = { permission, rows: (() => false) as RowRule } as const;

/** A finding is a question to a person; what differs in single facts is chosen among the statements, and a first absence is only noted. */
export const registerFindingFlow = flowFor<RegisterFinding, RegistryPermission>()('RegisterFinding', '比对结果', {
  initial: 'open',
  states: {
    open: { label: '待决定' }, noted: { label: '已记下，暂不需办理' }, stated: { label: '已列入不同说法' }, accepted: { label: '已采纳' }, dismissed: { label: '核对过，不采纳' }, superseded: { label: '已由新的文件取代' },
  },
  actions: {
    accept: { label: '采纳登记信息', from: ['open'], to: 'accepted', permission, rows: acceptable },
    dismiss: { label: '核对过，不采纳', from: ['open'], to: 'dismissed', permission },
    reopen: { label: '重新决定', from: ['dismissed'], to: 'open', permission },
    note: { label: '记下', from: ['open'], to: 'noted', ...byComparison },
    state: { label: '列入不同说法', from: ['open'], to: 'stated', ...byComparison },
    supersede: { label: '由新的文件取代', from: ['open', 'noted'], to: 'superseded', ...byComparison },
  },
});
export const RegisterFindingState = registerFindingFlow.stateType;
