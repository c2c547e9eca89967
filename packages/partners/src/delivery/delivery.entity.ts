import { Choice, Computed, defineEnumeration, Integer, Moment, Noun, Offer, offersOf, One, propertiesForOffers, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { PartnerWebhook } from '../webhook/webhook.entity.ts';
import { deliveryActions } from './delivery.actions.ts';

export const DeliveryKind = defineEnumeration('PartnerDeliveryKind', '推送的种类', { CHANGES: '名录的变化', TEST: '测试' });
export const DeliveryState = defineEnumeration('PartnerDeliveryState', '推送的状态', { WAITING: '待送达', DELIVERED: '已送达', UNDELIVERED: '未送达' });

/** What is told once, in the very words that are sent each time it is tried: its id is what receivers know it by. Those undelivered are the dead letter box. */
@Noun('PartnerDelivery', '推送', { table: 'partners_delivery', defaultOrder: 'madeAt' })
export class PartnerDelivery extends Row {
  @One(() => PartnerWebhook, '推送地址', { filter: true }) webhook!: PartnerWebhook;
  @Choice(DeliveryKind, '种类', { filter: true }) kind!: ValueOf<typeof DeliveryKind>;
  @Choice(DeliveryState, '状态', { filter: true }) state!: ValueOf<typeof DeliveryState>;
  @Integer('含多少项变化') entries!: number;
  @Text('内容', { hidden: true, silent: true }) body!: string;
  @Moment('生成时间', { order: true }) madeAt!: Date;
  @Integer('发了几次', { silent: true }) attempts!: number;
  @Moment('下次发送时间', { nullable: true, silent: true }) nextAttemptAt!: Date | null;
  @Moment('最近一次发送时间', { nullable: true, silent: true }) lastAttemptAt!: Date | null;
  @Integer('对方的回答（HTTP 状态）', { nullable: true, silent: true }) status!: number | null;
  @Text('为什么没有送达', { nullable: true, silent: true }) problem!: string | null;
  @Moment('送达时间', { nullable: true, silent: true }) deliveredAt!: Date | null;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForOffers(deliveryActions, viewer), compute: (row, viewer) => offersOf(deliveryActions, row, viewer) }) readonly offers!: Offer[];
}
