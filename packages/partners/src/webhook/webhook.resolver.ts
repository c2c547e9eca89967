import { Allow, Command, type Context, ReadMany } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { PartnerDelivery } from '../delivery/delivery.entity.ts';
import { changeWebhook, decideWebhook, renewWebhookSecret, resendDelivery, setWebhook, testWebhook } from '../operations/set-webhook.ts';
import { PartnerWebhook } from './webhook.entity.ts';
import { webhookFlow } from './webhook.flow.ts';

const id = () => Arg('id', () => ID, { description: '推送地址' });
const version = () => Arg('version', () => Int, { description: '所见版本' });

@Resolver()
export class WebhookResolver {
  @ReadMany(() => PartnerWebhook, '推送地址', 'partners.read') partnerWebhooks!: never;
  @ReadMany(() => PartnerDelivery, '推送', 'partners.read') partnerDeliveries!: never;

  @Command(() => PartnerWebhook, '为程序设置推送地址，并发一次测试')
  @Allow('partners.agree')
  setPartnerWebhook(@Ctx() context: Context, @Arg('client', () => ID, { description: '接入程序' }) client: string, @Arg('url', () => String, { description: '地址' }) url: string): Promise<PartnerWebhook> {
    return setWebhook(context, client, url);
  }

  @Command(() => PartnerWebhook, '更换推送地址，并发一次测试')
  @Allow('partners.agree')
  changePartnerWebhook(@Ctx() context: Context, @id() webhook: string, @version() seen: number, @Arg('url', () => String, { description: '地址' }) url: string): Promise<PartnerWebhook> {
    return changeWebhook(context, webhook, seen, url);
  }

  @Command(() => PartnerWebhook, '向推送地址发一次测试')
  @Allow('partners.agree')
  testPartnerWebhook(@Ctx() context: Context, @id() webhook: string): Promise<PartnerWebhook> {
    return testWebhook(context, webhook);
  }

  @Command(() => PartnerWebhook, '更换推送的签名密钥')
  @Allow('partners.agree')
  renewPartnerWebhookSecret(@Ctx() context: Context, @id() webhook: string, @version() seen: number, @Arg('reason', () => String, { description: '理由' }) reason: string): Promise<PartnerWebhook> {
    return renewWebhookSecret(context, webhook, seen, reason);
  }

  @Command(() => PartnerWebhook, '暂停或者恢复推送')
  @Allow('partners.agree')
  decidePartnerWebhook(
    @Ctx() context: Context, @id() webhook: string, @version() seen: number,
    @Arg('action', () => webhookFlow.actionType.graphql, { description: '怎样办理' }) action: string, @Arg('reason', () => String, { nullable: true, description: '理由' }) reason?: string | null,
  ): Promise<PartnerWebhook> {
    return decideWebhook(context, { id: webhook, version: seen, action, reason: reason ?? null });
  }

  @Command(() => PartnerDelivery, '把没有送达的推送再发一次')
  @Allow('partners.agree')
  resendPartnerDelivery(@Ctx() context: Context, @Arg('id', () => ID, { description: '推送' }) delivery: string, @version() seen: number): Promise<PartnerDelivery> {
    return resendDelivery(context, delivery, seen);
  }
}
