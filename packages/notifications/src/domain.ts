import { defineDomain } from '@gongqiao/kernel';
import { MessageDelivery } from './delivery/delivery.entity.ts';
import { deliveryPolicy } from './delivery/delivery.policy.ts';
import { DeliveryResolver } from './delivery/delivery.resolver.ts';
import { Message } from './message/message.entity.ts';
import { messagePolicy } from './message/message.policy.ts';
import { MessageResolver } from './message/message.resolver.ts';
import { keepMessages } from './operations/upkeep.ts';
import { notificationsGrants, notificationsPermissions } from './permissions.ts';
import { PreferenceResolver } from './preference/preference.resolver.ts';
import { notificationsRefusals } from './refusals.ts';
import { notificationsTerms } from './terms.ts';

export const notificationsDomain = defineDomain({
  name: 'notifications', title: '通知', requires: ['identity'], entities: [Message, MessageDelivery], policies: [messagePolicy, deliveryPolicy], resolvers: [MessageResolver, DeliveryResolver, PreferenceResolver],
  permissions: notificationsPermissions, grants: notificationsGrants, refusals: notificationsRefusals, terms: notificationsTerms, upkeep: keepMessages,
});
