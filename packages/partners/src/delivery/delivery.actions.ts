import { actionsFor, all, withinScope } from '@gongqiao/kernel';
import type { PartnersPermission } from '../permissions.ts';
import type { PartnerDelivery } from './delivery.entity.ts';

export const deliveryActions = actionsFor<PartnerDelivery, PartnersPermission>()({
  resend: { label: '再发一次', permission: 'partners.agree', rows: (viewer) => all(withinScope(viewer, 'partners.agree'), { state: 'UNDELIVERED', kind: 'CHANGES' }) },
});
