import { ACT } from '@gongqiao/decisions';
import { askedByAnother } from '@gongqiao/identity';
import { actionsFor, all, any, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import type { FundsPermission } from '../permissions.ts';
import type { FundGrant } from './grant.entity.ts';

/** What the viewer's organization receives, or keeps for a group that is not registered. */
export const ownFunds: RowRule = ({ kind, organizationId }) => kind === 'ORGANIZATION' && organizationId !== null && any({ organization: organizationId }, { payee: organizationId });

// 审批的人不能是提请的人
const byAnother: RowRule = (viewer) => all(withinScope(viewer, 'funds.approve'), askedByAnother(viewer, 'funds.approve', 'proposedById'));

const CITES = ['funds.purpose', 'funds.collectiveAbove', 'funds.separation', 'decisions.reasons'] as const;

export const EDITABLE: readonly string[] = ['DRAFT', 'RETURNED'];

/** What is done to a grant without moving it on. */
export const grantActions = actionsFor<FundGrant, FundsPermission>()({
  revise: { label: '修改', permission: 'funds.propose', rows: (viewer) => all(withinScope(viewer, 'funds.propose'), { state: EDITABLE }) },
});

export const fundGrantFlow = flowFor<FundGrant, FundsPermission | typeof ACT>()('FundGrant', '扶持资金', {
  initial: 'draft',
  states: {
    draft: { label: '草稿' },
    proposed: { label: '待审批', publicLabel: '已提请，等待审批', within: 'funds.approve' },
    returned: { label: '退回补充', publicLabel: '工会正在补充材料' },
    notified: { label: '已告知拟不予扶持', publicLabel: '拟不予扶持，可以陈述意见', within: 'decisions.replyPeriod', lapse: 'conclude' },
    heard: { label: '陈述期已过，待决定', publicLabel: '等待决定', within: 'funds.afterReply' },
    approved: { label: '已批准', publicLabel: '已批准，按约定拨付' },
    declined: { label: '不予扶持' },
    endNotified: { label: '已告知拟终止', publicLabel: '拟终止，可以陈述意见；这段时间暂停拨付', within: 'decisions.replyPeriod', lapse: 'concludeEnd' },
    endHeard: { label: '陈述期已过，待决定是否终止', publicLabel: '等待决定', within: 'funds.afterReply' },
    completed: { label: '已拨付完毕' },
    ended: { label: '已终止' },
    withdrawn: { label: '已撤回', publicLabel: '工会撤回了提请' },
  },
  actions: {
    propose: { label: '提请审批', from: ['draft', 'returned'], to: 'proposed', permission: 'funds.propose' },
    withdraw: { label: '撤回', from: ['proposed', 'returned'], to: 'withdrawn', permission: 'funds.propose' },
    approve: { label: '批准', from: ['proposed', 'heard'], to: 'approved', permission: 'funds.approve', rows: byAnother, decides: { cites: CITES } },
    return: { label: '退回补充', from: ['proposed'], to: 'returned', permission: 'funds.approve', rows: byAnother },
    notify: { label: '告知拟不予扶持', from: ['proposed'], to: 'notified', permission: 'funds.approve', rows: byAnother },
    reply: { label: '陈述意见', from: ['notified'], to: 'heard', permission: 'funds.own', rows: ownFunds },
    conclude: { label: '陈述期满', from: ['notified'], to: 'heard', permission: ACT },
    decline: { label: '不予扶持', from: ['heard'], to: 'declined', permission: 'funds.approve', rows: byAnother, decides: { cites: CITES, adverse: true, overturned: 'reopen' } },
    reopen: { label: '按复核结果重新审批', from: ['declined'], to: 'proposed', permission: ACT },
    complete: { label: '拨付完毕', from: ['approved'], to: 'completed', permission: ACT },
    resume: { label: '恢复拨付', from: ['completed', 'ended'], to: 'approved', permission: ACT },
    notifyEnd: { label: '告知拟终止', from: ['approved'], to: 'endNotified', permission: 'funds.approve', rows: byAnother },
    replyToEnd: { label: '陈述意见', from: ['endNotified'], to: 'endHeard', permission: 'funds.own', rows: ownFunds },
    concludeEnd: { label: '陈述期满', from: ['endNotified'], to: 'endHeard', permission: ACT },
    keep: { label: '不终止，继续拨付', from: ['endNotified', 'endHeard'], to: 'approved', permission: 'funds.approve', rows: byAnother, decides: { cites: ['funds.ending', 'decisions.reasons'] } },
    end: { label: '终止', from: ['endHeard'], to: 'ended', permission: 'funds.approve', rows: byAnother, decides: { cites: ['funds.ending', 'decisions.reasons'], adverse: true, overturned: 'resume' } },
  },
});
