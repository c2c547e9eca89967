import { type Context, EVERYWHERE, inTransaction, refuse, type Viewer } from '@gongqiao/kernel';
import { PartnerWebhook } from '../webhook/webhook.entity.ts';
import { decideWebhook } from './set-webhook.ts';

/** On whose behalf deliveries are given up: the system, which may pause a webhook and nothing else. */
export const deliverer = (system: Viewer): Viewer => ({ ...system, name: '变化推送', grants: new Map([['partners.read', [EVERYWHERE]], ['partners.agree', [EVERYWHERE]]]) });

/** Pauses a webhook that takes nothing, in a transaction of its own; nothing where a person did meanwhile. */
export async function giveUpWebhook(context: Context, id: string, reason: string): Promise<void> {
  await inTransaction(context, async () => {
    const webhook = await context.em.findOne(PartnerWebhook, { id });
    if (!webhook) throw refuse('NOT_FOUND');
    if (webhook.state === 'ACTIVE') await decideWebhook(context, { id, version: webhook.version, action: 'PAUSE', reason });
  });
}
