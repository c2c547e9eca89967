import { ACT } from '@gongqiao/decisions';
import { flowFor, type RowRule } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { CorrectionRequest } from './correction-request.entity.ts';

/** The requests that the viewer's own side made: its organization, its department, else its unit. */
export const ownRequests: RowRule = ({ organizationId, department, unitId }) => {
  if (organizationId !== null) return { requesterKind: 'ORGANIZATION', organization: organizationId };
  return department !== null ? { department } : unitId !== null && { unit: unitId };
};

const CITES = ['registry.correctionDuty', 'decisions.reasons'] as const;

export const correctionRequestFlow = flowFor<CorrectionRequest, RegistryPermission | typeof ACT>()('CorrectionRequest', '更正申请', {
  initial: 'submitted',
  states: {
    submitted: { label: '已提交', publicLabel: '已提交，等待核实', within: 'registry.correctionCheck' },
    returned: { label: '退回补充' },
    accepted: { label: '已采纳' },
    declined: { label: '未采纳' },
    withdrawn: { label: '已撤回' },
  },
  actions: {
    resubmit: { label: '补充后重新提交', from: ['returned'], to: 'submitted', permission: 'registry.request', rows: ownRequests },
    withdraw: { label: '撤回', from: ['submitted', 'returned'], to: 'withdrawn', permission: 'registry.request', rows: ownRequests },
    return: { label: '退回补充', from: ['submitted'], to: 'returned', permission: 'registry.decideRequest' },
    accept: { label: '采纳', from: ['submitted'], to: 'accepted', permission: 'registry.decideRequest', decides: { cites: CITES } },
    acceptPart: { label: '部分采纳', from: ['submitted'], to: 'accepted', permission: 'registry.decideRequest', decides: { cites: CITES, adverse: true, overturned: 'grant' } },
    decline: { label: '不采纳', from: ['submitted'], to: 'declined', permission: 'registry.decideRequest', decides: { cites: CITES, adverse: true, overturned: 'grant' } },
    grant: { label: '按复核结果采纳', from: ['accepted', 'declined'], to: 'accepted', permission: ACT },
  },
});
