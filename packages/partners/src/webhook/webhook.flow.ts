import { actionsFor, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import type { PartnersPermission } from '../permissions.ts';
import type { PartnerWebhook } from './webhook.entity.ts';

const webhooks: RowRule = (viewer) => withinScope(viewer, 'partners.agree');

export const webhookFlow = flowFor<PartnerWebhook, PartnersPermission>()('PartnerWebhook', '推送地址', {
  initial: 'active',
  states: {
    active: { label: '推送中' },
    paused: { label: '已暂停' },
  },
  actions: {
    pause: { label: '暂停推送', from: ['active'], to: 'paused', permission: 'partners.agree', rows: webhooks },
    resume: { label: '恢复推送', from: ['paused'], to: 'active', permission: 'partners.agree', rows: webhooks },
  },
});

/** What may be done in whatever state. */
export const webhookActions = actionsFor<PartnerWebhook, PartnersPermission>()({
  test: { label: '发一次测试', permission: 'partners.agree' },
  change: { label: '更换地址', permission: 'partners.agree' },
  renewSecret: { label: '更换签名密钥', permission: 'partners.agree' },
});
