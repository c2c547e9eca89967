import { Choice, Computed, Event, flowOffers, Integer, Many, Moment, Noun, Offer, offersOf, One, propertiesForFlow, propertiesForOffers, Row, Text } from '@gongqiao/kernel';
import { PartnerClient } from '../client/client.entity.ts';
import { PartnerDelivery } from '../delivery/delivery.entity.ts';
import { webhookActions, webhookFlow } from './webhook.flow.ts';

/** Where changes of the directory are told to a program without being asked. Its secret is derived (signature.ts) and stored nowhere. */
@Noun('PartnerWebhook', '推送地址', { table: 'partners_webhook', defaultOrder: 'setAt' })
export class PartnerWebhook extends Row {
  @One(() => PartnerClient, '接入程序', { filter: true }) client!: PartnerClient;
  @Text('地址') url!: string;
  @Choice(webhookFlow.stateType, '状态', { filter: true }) state!: string;
  @Text('暂停的原因', { nullable: true }) pausedBecause!: string | null;
  @Integer('第几把签名密钥') secretNumber!: number;
  @Moment('签名密钥启用时间') secretSince!: Date;
  @Text('变化推送到何处', { hidden: true, nullable: true, silent: true }) place!: string | null;
  @Moment('到何时为止的变化都已生成推送', { nullable: true, silent: true }) toldUntil!: Date | null;
  @Moment('设置时间', { order: true }) setAt!: Date;
  @Many(() => PartnerDelivery, 'webhook', '推送记录') readonly deliveries!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'partners.read' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => [...propertiesForFlow(webhookFlow, viewer), ...propertiesForOffers(webhookActions, viewer)],
    compute: (row, viewer) => [...flowOffers(webhookFlow, row, viewer), ...offersOf(webhookActions, row, viewer)],
  }) readonly offers!: Offer[];
}
