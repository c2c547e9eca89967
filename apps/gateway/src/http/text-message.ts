import type { Outcome } from '@gongqiao/notifications';
import { z } from 'zod';
import type { SmsSettings } from '../settings/settings.ts';
import { HttpFault } from './fault.ts';

const LIMIT = 8_000;
const answer = z.object({ sent: z.literal(true) });

/**
 * Hands a text message to the service of this installation: `POST` of `{ phone, text }` as JSON with the token as bearer, answered by status 200
 * and `{ "sent": true }`. What the service of a provider wants is put into this form by a bridge beside it (docs/operating.md).
 */
export async function handText({ url, token }: SmsSettings, phone: string, text: string): Promise<Outcome> {
  const response = await fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ phone, text }), redirect: 'error', signal: AbortSignal.timeout(LIMIT),
  }).catch(() => null);
  if (response === null) return 'UNREACHABLE';
  const said = response.ok ? await response.json().catch(() => null) : null;
  return answer.safeParse(said).success ? null : 'REJECTED';
}

/** The same, for somebody who waits for it. */
export async function sendText(settings: SmsSettings, phone: string, text: string): Promise<void> {
  if ((await handText(settings, phone, text)) !== null) throw new HttpFault(503, 'SMS_FAILED', '短信没有发出去。请过一会儿再试；一直不行的，请告诉区市总工会。');
}
