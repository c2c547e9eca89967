import { actionsFor, all, withinScope } from '@gongqiao/kernel';
import type { NotificationsPermission } from '../permissions.ts';
import type { MessageDelivery } from './delivery.entity.ts';

export const deliveryActions = actionsFor<MessageDelivery, NotificationsPermission>()({
  retry: { label: '再送', permission: 'notifications.deliveries', rows: (viewer) => all(withinScope(viewer, 'notifications.deliveries'), { state: 'DEAD' }) },
});
