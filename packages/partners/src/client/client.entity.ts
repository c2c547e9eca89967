import { Choice, defineEnumeration, Integer, Json, Many, Moment, Noun, One, Row, Text, type ValueOf } from '@gongqiao/kernel';
import type { JSONWebKeySet } from 'jose';
import { PartnerAgreement } from '../agreement/agreement.entity.ts';
import { PartnerRefusal } from '../usage/refusal.entity.ts';
import { PartnerUsage } from '../usage/usage.entity.ts';
import { PartnerWebhook } from '../webhook/webhook.entity.ts';

export const ClientMethod = defineEnumeration('PartnerClientMethod', '程序如何证明自己', { SECRET: '密钥', PRIVATE_KEY_JWT: '自己的私钥（private_key_jwt）' });

/** A program of a partner. */
@Noun('PartnerClient', '接入程序', { table: 'partners_client', defaultOrder: 'openedAt' })
export class PartnerClient extends Row {
  @One(() => PartnerAgreement, '共享协议', { filter: true }) agreement!: PartnerAgreement;
  @Text('程序的名称') title!: string;
  @Text('程序标识（client_id）') clientId!: string;
  @Choice(ClientMethod, '如何证明自己') method!: ValueOf<typeof ClientMethod>;
  @Text('密钥的摘要', { hidden: true, nullable: true, silent: true }) secretHash!: string | null;
  @Json('公钥', { nullable: true, silent: true }) keys!: JSONWebKeySet | null;
  @Moment('接入时间', { order: true }) openedAt!: Date;
  @Moment('停用时间', { nullable: true }) closedAt!: Date | null;
  @Moment('最近一次查询', { nullable: true, silent: true }) lastUsedAt!: Date | null;
  @Moment('最近一次换取令牌', { nullable: true, silent: true }) lastTokenAt!: Date | null;
  @Moment('最近一次取变化', { nullable: true, silent: true }) feedAskedAt!: Date | null;
  @Moment('变化取到何时', { nullable: true, silent: true }) feedUntil!: Date | null;
  @Moment('预算从哪一分钟算起', { hidden: true, nullable: true, silent: true }) spentSince!: Date | null;
  @Integer('这一分钟用去的预算', { silent: true, default: '0' }) spent!: number;
  @Many(() => PartnerUsage, 'client', '每天的查询') readonly usages!: never;
  @Many(() => PartnerRefusal, 'client', '每天的拒绝') readonly refusals!: never;
  @Many(() => PartnerWebhook, 'client', '推送地址') readonly webhooks!: never;
}
