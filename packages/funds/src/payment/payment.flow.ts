import { ACT } from '@gongqiao/decisions';
import { askedByAnother } from '@gongqiao/identity';
import { all, any, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import { ownFunds } from '../grant/grant.flow.ts';
import type { FundsPermission } from '../permissions.ts';
import type { Payment } from './payment.entity.ts';

// 申请、审核、付款三个人; 付款的人也不能是提请和批准这笔扶持资金的人. A step that nobody has done yet keeps nobody away: that it is not its turn says the state.
const byAnother = (permission: FundsPermission, ...steps: string[]): RowRule => (viewer) => all(withinScope(viewer, permission), ...steps.map((step) => any({ [step]: null }, askedByAnother(viewer, permission, step))));

export const paymentFlow = flowFor<Payment, FundsPermission | typeof ACT>()('Payment', '拨付', {
  initial: 'planned',
  states: {
    planned: { label: '待申请', publicLabel: '条件做到以后可以申请' },
    requested: { label: '待审核', publicLabel: '已申请，等待审核', within: 'funds.checkPayment' },
    approved: { label: '待付款', publicLabel: '审核通过，等待付款', within: 'funds.payWithin' },
    paid: { label: '已付款' },
    reversed: { label: '已冲销' },
    cancelled: { label: '已取消' },
  },
  actions: {
    request: { label: '提请拨付', from: ['planned'], to: 'requested', permission: 'funds.propose' },
    apply: { label: '申请拨付', from: ['planned'], to: 'requested', permission: 'funds.own', rows: ownFunds },
    approve: { label: '审核通过', from: ['requested'], to: 'approved', permission: 'funds.approvePayment', rows: byAnother('funds.approvePayment', 'requestedById') },
    return: { label: '退回', from: ['requested'], to: 'planned', permission: 'funds.approvePayment' },
    pay: { label: '登记付款', from: ['approved'], to: 'paid', permission: 'funds.pay', rows: byAnother('funds.pay', 'requestedById', 'approvedById', 'grantApprovedById', 'grantProposedById') },
    sendBack: { label: '退回', from: ['approved'], to: 'planned', permission: 'funds.pay' },
    reverse: { label: '冲销', from: ['paid'], to: 'reversed', permission: 'funds.approvePayment', rows: byAnother('funds.approvePayment', 'paidById') },
    cancel: { label: '取消', from: ['planned', 'requested', 'approved'], to: 'cancelled', permission: ACT },
    revive: { label: '恢复', from: ['cancelled'], to: 'planned', permission: ACT },
  },
});
