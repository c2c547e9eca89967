import type { FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';

const LONGEST = 100;

function subjectOf(assertion: string | null): string | undefined {
  try {
    return assertion === null ? undefined : decodeJwt(assertion).sub;
  } catch {
    return undefined;
  }
}

/** The program that a request for a token says it comes from; nothing of it was checked, and it serves to count. */
export function claimedClient({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): string {
  const [, given] = /^Basic ([\w+/=-]+)$/i.exec(headers.authorization ?? '') ?? [];
  const form = new URLSearchParams(Buffer.isBuffer(body) ? body.toString() : '');
  const claimed = given ? Buffer.from(given, 'base64').toString().split(':', 1)[0] : (form.get('client_id') ?? subjectOf(form.get('client_assertion')));
  return (claimed ?? '').slice(0, LONGEST);
}
