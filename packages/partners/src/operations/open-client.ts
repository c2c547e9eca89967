import { randomBytes } from 'node:crypto';
import { ADMINISTRATION } from '@gongqiao/identity';
import { type Context, createRow, getRow, refuse as refuseAnyway, today, updateRow } from '@gongqiao/kernel';
import { PartnerAgreement } from '../agreement/agreement.entity.ts';
import { agreementPolicy } from '../agreement/agreement.policy.ts';
import { hashSecret } from '../access/secret.ts';
import { PartnerClient } from '../client/client.entity.ts';
import type { PartnerClientInput, PartnerClientOpened } from '../client/client.input.ts';
import { clientPolicy } from '../client/client.policy.ts';
import { publicKeys } from '../client/public-keys.ts';
import { refuse } from '../refusals.ts';

/** Lets a program of a partner in; its secret is told once, and kept as a hash. */
export async function openClient(context: Context, input: PartnerClientInput): Promise<PartnerClientOpened> {
  const { clock, viewer } = context;
  const title = input.title.trim();
  if (title === '') throw refuse('CLIENT_TITLE_MISSING', {}, ['title']);
  const agreement = await getRow(context, PartnerAgreement, input.agreement, agreementPolicy.see(viewer));
  if (agreement.state !== 'CONFIRMED' || agreement.validTo < today(clock)) throw refuse('AGREEMENT_NOT_HELD', {}, ['agreement']);
  const keys = input.keys ? publicKeys(input.keys) : null;
  const secret = keys ? null : randomBytes(32).toString('base64url');
  const row = createRow(context, PartnerClient, {
    agreement, title, clientId: `gq-${randomBytes(9).toString('base64url')}`, method: keys ? 'PRIVATE_KEY_JWT' : 'SECRET', secretHash: secret && hashSecret(secret), keys,
    openedAt: clock.now(), closedAt: null, lastUsedAt: null, spentSince: null, spent: 0, scope: ADMINISTRATION,
  }, { action: 'open' });
  return { client: row.id, clientId: row.clientId, secret };
}

/** Lets a program in no longer, at once. */
export async function closeClient(context: Context, id: string, version: number, reason: string): Promise<PartnerClient> {
  const why = reason.trim();
  if (why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const row = await getRow(context, PartnerClient, id, clientPolicy.see(context.viewer));
  if (row.closedAt) throw refuse('CLIENT_CLOSED');
  return updateRow(context, row, version, { closedAt: context.clock.now() }, { action: 'close', reason: why });
}
