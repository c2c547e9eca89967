import { askedByAnother } from '@gongqiao/identity';
import { all, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import type { PartnersPermission } from '../permissions.ts';
import type { PartnerAgreement } from './agreement.entity.ts';

const agreements: RowRule = (viewer) => withinScope(viewer, 'partners.agree');
// 数据共享须由第二人确认
const bySecondPerson: RowRule = (viewer) => all(agreements(viewer), askedByAnother(viewer, 'partners.agree', 'requestedById'));

export const agreementFlow = flowFor<PartnerAgreement, PartnersPermission>()('PartnerAgreement', '共享协议', {
  initial: 'requested',
  states: {
    requested: { label: '待确认' },
    confirmed: { label: '已生效' },
    declined: { label: '未同意' },
    ended: { label: '已终止' },
  },
  actions: {
    confirm: { label: '确认', from: ['requested'], to: 'confirmed', permission: 'partners.agree', rows: bySecondPerson },
    decline: { label: '不同意', from: ['requested'], to: 'declined', permission: 'partners.agree', rows: agreements },
    end: { label: '终止', from: ['confirmed'], to: 'ended', permission: 'partners.agree', rows: agreements },
  },
});
