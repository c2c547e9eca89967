import { CalendarDate, Choice, Computed, defineEnumeration, Event, Id, Integer, Many, Moment, Noun, Offer, offersOf, propertiesForOffers, Row, type ValueOf } from '@gongqiao/kernel';
import { type Channel, MessageChannel } from './channel.ts';
import { deliveryActions } from './delivery.actions.ts';

export const MessageDeliveryState = defineEnumeration('MessageDeliveryState', '送达的状态', { PENDING: '待送', SENT: '已送出', FAILED: '没有送成，还会再送', DEAD: '多次没有送成，不再送' });
/** Classes of errors: what a server said may hold an address, and is not kept. */
export const MessageDeliveryProblem = defineEnumeration('MessageDeliveryProblem', '没有送成的原因', {
  UNREACHABLE: '连不上发送的服务', BUSY: '发送的服务暂时不收', REJECTED: '发送的服务没有收下', ADDRESS_REFUSED: '收件的地址或号码被拒', ADDRESS_MISSING: '收件的地址或号码已经删去',
});
export type Problem = ValueOf<typeof MessageDeliveryProblem>;

/** A message on its way by a channel: sent until it is taken. It holds neither words nor addresses. */
@Noun('MessageDelivery', '送达', { table: 'notifications_delivery', defaultOrder: 'nextAt' })
export class MessageDelivery extends Row {
  @Id('消息', { hidden: true }) messageId!: string;
  @Choice(MessageChannel, '经什么送达', { filter: true }) channel!: Channel;
  @Choice(MessageDeliveryState, '状态', { filter: true }) state!: ValueOf<typeof MessageDeliveryState>;
  @CalendarDate('并入哪一天的邮件', { nullable: true, hidden: true }) digestOn!: string | null;
  @Integer('送了几次', { silent: true }) attempts!: number;
  @Moment('下次送的时间', { nullable: true, order: true, silent: true }) nextAt!: Date | null;
  @Moment('最近一次送的时间', { nullable: true, order: true, silent: true }) lastAt!: Date | null;
  @Choice(MessageDeliveryProblem, '没有送成的原因', { nullable: true, filter: true, silent: true }) problem!: Problem | null;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForOffers(deliveryActions, viewer), compute: (row, viewer) => offersOf(deliveryActions, row, viewer) }) readonly offers!: Offer[];
}
