import { ACT } from '@gongqiao/decisions';
import { actionsFor, all, any, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { Residency } from './residency.entity.ts';

/** The residencies of the viewer's organization, and those of a group without a record that the account applied for. */
export const ownResidencies: RowRule = ({ kind, accountId, organizationId }) =>
  kind === 'ORGANIZATION' && any(organizationId !== null && { organization: organizationId }, accountId !== null && { accountId, organization: null });

const ended = (outcome: Residency['outcome']): RowRule => (viewer) => all({ outcome }, withinScope(viewer, 'incubation.host'));

export const GRADUATION_CITES = ['incubation.graduationTerms', 'incubation.graduateMonths', 'incubation.graduateSessions', 'incubation.graduateActivities', 'incubation.graduateReviews', 'decisions.reasons'] as const;

export const residencyFlow = flowFor<Residency, IncubationPermission | typeof ACT>()('Residency', '入驻', {
  initial: 'agreeing',
  states: {
    agreeing: { label: '待签协议', publicLabel: '请签署入驻协议', within: 'incubation.sign', lapse: 'expire' },
    overdue: { label: '逾期未签', publicLabel: '签署期限已过，仍可以签署' },
    signed: { label: '待会签', publicLabel: '已签署，等待工会会签', within: 'incubation.countersign' },
    resident: { label: '在驻' },
    graduating: { label: '办理出壳', publicLabel: '正在办理出壳', within: 'incubation.graduation' },
    leaving: { label: '申请退出', publicLabel: '已提出退出', within: 'incubation.confirmLeave' },
    notified: { label: '已告知拟结束入驻', publicLabel: '拟结束入驻，可以陈述意见', within: 'decisions.replyPeriod', lapse: 'conclude' },
    heard: { label: '陈述期已过，待决定', publicLabel: '等待决定', within: 'incubation.afterReply' },
    handingOver: { label: '交接中', publicLabel: '请交接场地和物品', within: 'incubation.handOver' },
    graduated: { label: '已出壳' },
    left: { label: '已退出' },
    lapsed: { label: '没有签协议，不再入驻', publicLabel: '没有入驻' },
  },
  actions: {
    sign: { label: '签署协议', from: ['agreeing', 'overdue'], to: 'signed', permission: 'incubation.apply', rows: ownResidencies },
    forgo: { label: '放弃入驻', from: ['agreeing', 'overdue'], to: 'lapsed', permission: 'incubation.apply', rows: ownResidencies },
    expire: { label: '签署期限届满', from: ['agreeing'], to: 'overdue', permission: ACT },
    remind: { label: '提醒签署', from: ['overdue'], to: 'agreeing', permission: 'incubation.host' },
    // 提醒过仍不签的, 由人决定
    lapse: { label: '视为放弃', from: ['overdue'], to: 'lapsed', permission: 'incubation.decide', needs: ['remindedAt'], decides: { cites: ['incubation.signing', 'decisions.reasons'], adverse: true, overturned: 'reoffer' } },
    reoffer: { label: '按复核结果重新签署', from: ['lapsed'], to: 'agreeing', permission: ACT },
    return: { label: '退回重签', from: ['signed'], to: 'agreeing', permission: 'incubation.host' },
    countersign: { label: '会签', from: ['signed'], to: 'resident', permission: 'incubation.host' },
    requestGraduation: { label: '申请出壳', from: ['resident'], to: 'graduating', permission: 'incubation.apply', rows: ownResidencies },
    beginGraduation: { label: '办理出壳', from: ['resident'], to: 'graduating', permission: 'incubation.host' },
    fallDue: { label: '期限将满，办理出壳', from: ['resident'], to: 'graduating', permission: ACT },
    graduate: { label: '准予出壳', from: ['graduating'], to: 'handingOver', permission: 'incubation.decide', decides: { cites: GRADUATION_CITES } },
    notYet: { label: '暂不出壳，延长入驻', from: ['graduating'], to: 'resident', permission: 'incubation.decide', decides: { cites: GRADUATION_CITES, adverse: true, overturned: 'reconsider' } },
    reconsider: { label: '按复核结果重新办理出壳', from: ['resident'], to: 'graduating', permission: ACT },
    giveNotice: { label: '提出退出', from: ['resident', 'graduating'], to: 'leaving', permission: 'incubation.apply', rows: ownResidencies },
    takeBack: { label: '收回退出', from: ['leaving'], to: 'resident', permission: 'incubation.apply', rows: ownResidencies },
    confirmLeave: { label: '办理退出', from: ['leaving'], to: 'handingOver', permission: 'incubation.host' },
    notify: { label: '告知拟结束入驻', from: ['resident', 'graduating'], to: 'notified', permission: 'incubation.decide' },
    reply: { label: '陈述意见', from: ['notified'], to: 'heard', permission: 'incubation.apply', rows: ownResidencies },
    conclude: { label: '陈述期满', from: ['notified'], to: 'heard', permission: ACT },
    drop: { label: '不结束，继续入驻', from: ['heard'], to: 'resident', permission: 'incubation.decide' },
    end: { label: '结束入驻', from: ['heard'], to: 'handingOver', permission: 'incubation.decide', decides: { cites: ['incubation.exitTerms', 'decisions.reasons'], adverse: true, overturned: 'reinstate' } },
    reinstate: { label: '按复核结果恢复入驻', from: ['handingOver', 'left'], to: 'resident', permission: ACT },
    finishGraduation: { label: '交接完毕，出壳', from: ['handingOver'], to: 'graduated', permission: 'incubation.host', rows: ended('GRADUATED') },
    finishLeaving: { label: '交接完毕，退出', from: ['handingOver'], to: 'left', permission: 'incubation.host', rows: ended('LEFT') },
  },
});

/** States in which the agreement may still be written anew. */
export const UNSIGNED = ['AGREEING', 'OVERDUE'] as const;
/** States in which there is a desk to give, and a mentor. */
export const HOSTED = ['SIGNED', 'RESIDENT', 'GRADUATING', 'LEAVING', 'NOTIFIED', 'HEARD'] as const;
const hosted = (states: readonly string[], permission: IncubationPermission): RowRule => (viewer) => all({ state: states }, withinScope(viewer, permission));

/** What is done to a residency without changing its state. */
export const residencyActions = actionsFor<Residency, IncubationPermission>()({
  redraft: { label: '修改协议', permission: 'incubation.host', rows: hosted(UNSIGNED, 'incubation.host') },
  allocateDesk: { label: '安排工位', permission: 'incubation.host', rows: hosted(HOSTED, 'incubation.host') },
  appointMentor: { label: '安排导师', permission: 'incubation.mentor', rows: hosted(HOSTED, 'incubation.mentor') },
});
