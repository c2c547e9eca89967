import { ADMINISTRATION } from '@gongqiao/identity';
import { advance, type Context, createRow, getRow, newId, refuse as refuseAnyway, rowsFor, today, updateRow } from '@gongqiao/kernel';
import { PartnerClient } from '../client/client.entity.ts';
import { clientPolicy } from '../client/client.policy.ts';
import { deliveryActions } from '../delivery/delivery.actions.ts';
import { PartnerDelivery } from '../delivery/delivery.entity.ts';
import { refuse } from '../refusals.ts';
import { PartnerWebhook } from '../webhook/webhook.entity.ts';
import { webhookActions, webhookFlow } from '../webhook/webhook.flow.ts';
import { webhookUrl } from '../webhook/webhook.input.ts';
import { webhookPolicy } from '../webhook/webhook.policy.ts';

async function requireHeld({ clock, em }: Context, { id }: PartnerClient): Promise<void> {
  const { closedAt, agreement } = await em.findOneOrFail(PartnerClient, { id }, { populate: ['agreement'] as never });
  if (closedAt) throw refuse('CLIENT_CLOSED');
  if (agreement.state !== 'CONFIRMED' || agreement.validTo < today(clock)) throw refuse('AGREEMENT_NOT_HELD');
}

function addTest(context: Context, webhook: PartnerWebhook): void {
  const [id, now] = [newId(), context.clock.now()];
  createRow(context, PartnerDelivery, {
    id, webhook, kind: 'TEST', state: 'WAITING', entries: 0, body: JSON.stringify({ id, type: 'test' }), madeAt: now, attempts: 0, nextAttemptAt: now, lastAttemptAt: null, status: null, problem: null, deliveredAt: null, scope: ADMINISTRATION,
  }, { action: 'test' });
}

/** Says where a program is told of changes; what happens from now on is told, after a test. */
export async function setWebhook(context: Context, clientId: string, text: string): Promise<PartnerWebhook> {
  const client = await getRow(context, PartnerClient, clientId, clientPolicy.see(context.viewer));
  await requireHeld(context, client);
  const url = webhookUrl(text);
  if (await context.em.count(PartnerWebhook, { client: client.id } as never)) throw refuse('WEBHOOK_SET', {}, ['url']);
  const now = context.clock.now();
  const webhook = createRow(context, PartnerWebhook, { client, url, state: 'ACTIVE', pausedBecause: null, secretNumber: 1, secretSince: now, place: null, toldUntil: null, setAt: now, scope: ADMINISTRATION }, { action: 'set' });
  addTest(context, webhook);
  return webhook;
}

/** Sends what follows elsewhere, after a test. What waits goes there too. */
export async function changeWebhook(context: Context, id: string, version: number, text: string): Promise<PartnerWebhook> {
  const webhook = await getRow(context, PartnerWebhook, id, rowsFor(webhookActions.change, context.viewer));
  await requireHeld(context, webhook.client);
  const changed = await updateRow(context, webhook, version, { url: webhookUrl(text) }, { action: 'change' });
  addTest(context, changed);
  return changed;
}

export async function testWebhook(context: Context, id: string): Promise<PartnerWebhook> {
  const webhook = await getRow(context, PartnerWebhook, id, rowsFor(webhookActions.test, context.viewer));
  await requireHeld(context, webhook.client);
  addTest(context, webhook);
  return webhook;
}

/** From now on there is a new secret; the old one signs beside it for a day. */
export async function renewWebhookSecret(context: Context, id: string, version: number, reason: string): Promise<PartnerWebhook> {
  const why = reason.trim();
  if (why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const webhook = await getRow(context, PartnerWebhook, id, rowsFor(webhookActions.renewSecret, context.viewer));
  return updateRow(context, webhook, version, { secretNumber: webhook.secretNumber + 1, secretSince: context.clock.now() }, { action: 'renewSecret', reason: why });
}

/** Pauses telling changes, with a reason, or goes on where it stopped. */
export async function decideWebhook(context: Context, { id, version, action, reason }: { readonly id: string; readonly version: number; readonly action: string; readonly reason: string | null }): Promise<PartnerWebhook> {
  const why = reason?.trim() || null;
  if (action === 'PAUSE' && !why) throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const webhook = await getRow(context, PartnerWebhook, id, webhookPolicy.see(context.viewer));
  return advance(context, webhookFlow, webhook, { action, version, reason: why, values: { pausedBecause: action === 'PAUSE' ? why : null } });
}

/** Takes a delivery out of the dead letter box and tries it anew, under the id that it had. */
export async function resendDelivery(context: Context, id: string, version: number): Promise<PartnerDelivery> {
  const delivery = await getRow(context, PartnerDelivery, id, rowsFor(deliveryActions.resend, context.viewer));
  const webhook = await context.em.findOneOrFail(PartnerWebhook, { id: delivery.webhook.id });
  await requireHeld(context, webhook.client);
  if (webhook.state !== 'ACTIVE') throw refuse('WEBHOOK_PAUSED');
  return updateRow(context, delivery, version, { state: 'WAITING', attempts: 0, nextAttemptAt: context.clock.now() }, { action: 'resend' });
}
