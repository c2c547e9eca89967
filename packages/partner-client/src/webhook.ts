import { createHmac, timingSafeEqual } from 'node:crypto';

/** What Gongqiao tells without being asked. Which organizations, never what they are: that is for the contract. */
export type WebhookEvent =
  | { readonly id: string; readonly type: 'test' }
  | {
      /** The same each time that this is sent: what was done with once needs nothing a second time. */
      readonly id: string;
      readonly type: 'organizations.changed';
      /** The places of the feed between which this lies. */
      readonly after: string | null;
      readonly cursor: string;
      readonly hasMore: boolean;
      readonly changed: readonly string[];
      readonly removed: readonly string[];
    };

/** Why a request is not taken for one of Gongqiao's. */
export class WebhookFault extends Error {
  constructor(readonly code: 'NOT_SIGNED' | 'TOO_OLD' | 'WRONG_SIGNATURE', message: string) {
    super(message);
    this.name = 'WebhookFault';
  }
}

type HeaderValues = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface WebhookRequest {
  /** The secret that `/partner/webhook-secret` gave, or several, any of which may have signed. */
  readonly secret: string | readonly string[];
  /** As it came, before anything read it. */
  readonly body: string | Uint8Array;
  readonly headers: HeaderValues;
  /** The present, unless told. */
  readonly now?: Date;
}

/** Seconds that the clocks, and the way, may differ. */
const TOLERANCE = 300;

const headerOf = (headers: HeaderValues, name: string): string => String((headers instanceof Headers ? headers.get(name) : headers[name]) ?? '');

function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function isSigned(secret: string, text: Buffer, signatures: readonly string[]): boolean {
  const expected = createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).update(text).digest();
  // Every one is compared, so that the time says nothing.
  return signatures.map((signature) => sameBytes(Buffer.from(signature, 'base64'), expected)).includes(true);
}

/** What a request tells, if Gongqiao signed it within the last five minutes; throws WebhookFault if not. */
export function verifyWebhook({ secret, body, headers, now = new Date() }: WebhookRequest): WebhookEvent {
  const [id, timestamp, signed] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headerOf(headers, name)) as [string, string, string];
  const signatures = signed.split(' ').filter((part) => part.startsWith('v1,')).map((part) => part.slice('v1,'.length));
  if (id === '' || !/^\d{1,12}$/.test(timestamp) || signatures.length === 0) throw new WebhookFault('NOT_SIGNED', '请求头里没有 webhook-id、webhook-timestamp 和 webhook-signature。');
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE) throw new WebhookFault('TOO_OLD', `签名的时间与现在相差超过 ${TOLERANCE} 秒：可能是重放，或者本机的时钟不准。`);
  const text = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body as Uint8Array)]);
  const secrets = typeof secret === 'string' ? [secret] : secret;
  if (!secrets.some((each) => isSigned(each, text, signatures))) throw new WebhookFault('WRONG_SIGNATURE', '签名不对：不是工桥发的，内容被改过，或者签名密钥换过。');
  return JSON.parse(Buffer.from(body as Uint8Array).toString('utf8')) as WebhookEvent;
}
