import { ACT } from '@gongqiao/decisions';
import { all, any, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { Application } from './application.entity.ts';

/** The applications of the viewer's organization, and those that the account made for a group without a record. */
export const ownApplications: RowRule = ({ kind, accountId, organizationId }) =>
  kind === 'ORGANIZATION' && any(organizationId !== null && { organization: organizationId }, accountId !== null && { accountId, organization: null });

// 决定的人不能是评审过的人
const byOthers: RowRule = (viewer) => all(withinScope(viewer, 'incubation.decide'), { $not: { reviewerIds: { $overlap: [viewer.accountId ?? ''] } } });

export const CITES = ['incubation.entryRegistered', 'incubation.entryUnregistered', 'incubation.formula', 'decisions.reasons'] as const;
export const FIELDS_NEEDED = ['groupName', 'region', 'peopleCount', 'targetWorkers', 'plan'] as const;

export const applicationFlow = flowFor<Application, IncubationPermission | typeof ACT>()('Application', '入驻申请', {
  initial: 'draft',
  states: {
    draft: { label: '草稿' },
    submitted: { label: '待受理', publicLabel: '已提交，等待受理', within: 'incubation.firstCheck' },
    returned: { label: '退回补充', publicLabel: '请补充后重新提交' },
    reviewing: { label: '评审中', publicLabel: '已受理，正在评审', within: 'incubation.reviewPeriod' },
    notified: { label: '已告知拟不予入驻', publicLabel: '拟不予入驻，可以陈述意见', within: 'decisions.replyPeriod', lapse: 'conclude' },
    heard: { label: '陈述期已过，待决定', publicLabel: '等待决定', within: 'incubation.afterReply' },
    admitted: { label: '准予入驻' },
    declined: { label: '不予入驻' },
    withdrawn: { label: '已撤回' },
  },
  actions: {
    submit: { label: '提交', from: ['draft'], to: 'submitted', permission: 'incubation.apply', rows: ownApplications, needs: FIELDS_NEEDED },
    resubmit: { label: '补充后重新提交', from: ['returned'], to: 'submitted', permission: 'incubation.apply', rows: ownApplications, needs: FIELDS_NEEDED },
    reply: { label: '陈述意见', from: ['notified'], to: 'heard', permission: 'incubation.apply', rows: ownApplications },
    withdraw: { label: '撤回', from: ['draft', 'submitted', 'returned', 'reviewing', 'notified', 'heard'], to: 'withdrawn', permission: 'incubation.apply', rows: ownApplications },
    return: { label: '退回补充', from: ['submitted'], to: 'returned', permission: 'incubation.screen' },
    accept: { label: '受理', from: ['submitted'], to: 'reviewing', permission: 'incubation.screen' },
    assign: { label: '安排评审', from: ['reviewing'], to: 'reviewing', permission: 'incubation.screen' },
    admit: { label: '准予入驻', from: ['reviewing', 'heard'], to: 'admitted', permission: 'incubation.decide', rows: byOthers, decides: { cites: CITES } },
    notify: { label: '告知拟不予入驻', from: ['reviewing'], to: 'notified', permission: 'incubation.decide', rows: byOthers },
    conclude: { label: '陈述期满', from: ['notified'], to: 'heard', permission: ACT },
    decline: { label: '不予入驻', from: ['heard'], to: 'declined', permission: 'incubation.decide', rows: byOthers, decides: { cites: CITES, adverse: true, overturned: 'reopen' } },
    reopen: { label: '按复核结果重新办理', from: ['declined'], to: 'reviewing', permission: ACT },
  },
});
