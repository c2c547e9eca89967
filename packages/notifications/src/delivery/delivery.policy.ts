import { all, policyFor, withinScope } from '@gongqiao/kernel';
import { MessageDelivery } from './delivery.entity.ts';

/** What did not arrive, by those who can do something about it. */
export const deliveryPolicy = policyFor(MessageDelivery, { see: (viewer) => all(withinScope(viewer, 'notifications.deliveries'), { state: ['FAILED', 'DEAD', 'PENDING'] }) });
