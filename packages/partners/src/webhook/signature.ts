import { createHmac, hkdfSync } from 'node:crypto';

/** How long, in milliseconds, what is sent is signed by the secret before this one as well. */
const OVERLAP = 24 * 3_600_000;
const LENGTH = 32;

/** Which secrets of a webhook are good now. */
export interface SecretNumbers {
  readonly secretNumber: number;
  readonly secretSince: Date;
}

/** A webhook's secret, derived from a key that the database does not hold: kept nowhere, and another one by the next number. */
export const secretOf = (key: Buffer, webhookId: string, number: number): Buffer => Buffer.from(hkdfSync('sha256', key, webhookId, `gongqiao webhook secret ${number}`, LENGTH));

/** A secret as programs are told it (Standard Webhooks). */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/** The numbers of the secrets that sign now, the newest first. */
export function secretsInUse({ secretNumber, secretSince }: SecretNumbers, now: Date): number[] {
  return secretNumber > 1 && now.getTime() - secretSince.getTime() < OVERLAP ? [secretNumber, secretNumber - 1] : [secretNumber];
}

export interface Message {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The signature of a message by one secret (Standard Webhooks, symmetric). */
export function signatureOf(secret: Buffer, { id, timestamp, body }: Message): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** The headers under which a message goes out. */
export function signedHeaders(secrets: readonly Buffer[], message: Message): Record<string, string> {
  return { 'webhook-id': message.id, 'webhook-timestamp': String(message.timestamp), 'webhook-signature': secrets.map((secret) => signatureOf(secret, message)).join(' ') };
}
