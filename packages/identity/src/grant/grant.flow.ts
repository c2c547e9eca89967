import { all, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import { askedByAnother } from '../viewer/second-person.ts';
import type { IdentityPermission } from '../permissions.ts';
import type { Grant } from './grant.entity.ts';

const grants: RowRule = (viewer) => withinScope(viewer, 'identity.grant');
const ofOthers: RowRule = (viewer) => all(grants(viewer), { account: { $ne: viewer.accountId } });
// 授权须由第二人确认: neither who asked for it nor who is to have it.
const bySecondPerson: RowRule = (viewer) => all(ofOthers(viewer), askedByAnother(viewer, 'identity.grant', 'requestedById'));

// Which organization's it is, the operation looks at: an administrator's own, or one that the clerk answers for.
const administrations: RowRule = ({ kind, organizationId }) => (kind === 'STAFF' || organizationId !== null) && { role: 'organization-administrator' };

/** Delegations of one's own duties, which one may take back. */
export const ownDelegations: RowRule = (viewer) => viewer.accountId !== null && { delegator: viewer.accountId };

export const grantFlow = flowFor<Grant, IdentityPermission>()('Grant', '授权', {
  initial: 'requested',
  states: {
    requested: { label: '待确认' },
    confirmed: { label: '已授予' },
    declined: { label: '未授予' },
    ended: { label: '已收回' },
  },
  actions: {
    confirm: { label: '确认授予', from: ['requested'], to: 'confirmed', permission: 'identity.grant', rows: bySecondPerson },
    decline: { label: '不予授予', from: ['requested'], to: 'declined', permission: 'identity.grant', rows: grants },
    end: { label: '收回', from: ['confirmed'], to: 'ended', permission: 'identity.grant', rows: ofOthers },
    delegate: { label: '委托代理', from: ['requested'], to: 'confirmed', permission: 'identity.delegate', rows: ownDelegations },
    admit: { label: '准予管理', from: ['requested'], to: 'confirmed', permission: 'identity.organizationAdministrators', rows: administrations },
    release: { label: '结束管理', from: ['confirmed'], to: 'ended', permission: 'identity.organizationAdministrators', rows: administrations },
    takeBack: { label: '收回代理', from: ['confirmed'], to: 'ended', permission: 'identity.delegate', rows: ownDelegations },
  },
});
