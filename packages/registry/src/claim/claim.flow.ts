import { ACT } from '@gongqiao/decisions';
import { flowFor, type RowRule } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { Claim } from './claim.entity.ts';

/** The claims that the viewer filed. */
export const ownClaims: RowRule = ({ kind, accountId }) => kind === 'ORGANIZATION' && accountId !== null && { accountId };

const CITES = ['registry.claimProof', 'decisions.reasons'] as const;

export const claimFlow = flowFor<Claim, RegistryPermission | typeof ACT>()('Claim', '认领', {
  initial: 'submitted',
  states: {
    submitted: { label: '已提交', publicLabel: '已提交，等待核实', within: 'registry.claimCheck' },
    returned: { label: '退回补充' },
    accepted: { label: '已确认' },
    declined: { label: '未确认' },
    withdrawn: { label: '已撤回' },
  },
  actions: {
    resubmit: { label: '补充后重新提交', from: ['returned'], to: 'submitted', permission: 'registry.claim', rows: ownClaims },
    withdraw: { label: '撤回', from: ['submitted', 'returned'], to: 'withdrawn', permission: 'registry.claim', rows: ownClaims },
    return: { label: '退回补充', from: ['submitted'], to: 'returned', permission: 'registry.settleClaim' },
    accept: { label: '确认认领', from: ['submitted'], to: 'accepted', permission: 'registry.settleClaim', decides: { cites: CITES } },
    decline: { label: '不予认领', from: ['submitted'], to: 'declined', permission: 'registry.settleClaim', decides: { cites: CITES, adverse: true, overturned: 'reopen' } },
    reopen: { label: '按复核结果重新核实', from: ['declined'], to: 'submitted', permission: ACT },
  },
});
