import { askedByAnother } from '@gongqiao/identity';
import { all, flowFor, withinScope } from '@gongqiao/kernel';
import type { FundsPermission } from '../permissions.ts';
import type { CollectiveDecision } from './collective-decision.entity.ts';

export const collectiveDecisionFlow = flowFor<CollectiveDecision, FundsPermission>()('CollectiveDecision', '集体决策', {
  initial: 'recorded',
  states: { recorded: { label: '已登记，待确认' }, confirmed: { label: '已确认' }, struck: { label: '已作废' } },
  actions: {
    // 登记的人不能自己确认
    confirm: { label: '确认', from: ['recorded'], to: 'confirmed', permission: 'funds.resolve', rows: (viewer) => all(withinScope(viewer, 'funds.resolve'), askedByAnother(viewer, 'funds.resolve', 'recordedById')) },
    strike: { label: '作废', from: ['recorded', 'confirmed'], to: 'struck', permission: 'funds.resolve' },
  },
});
