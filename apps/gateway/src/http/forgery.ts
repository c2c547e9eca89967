import type { FastifyRequest } from 'fastify';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
// A page of another origin can send none of these without asking first (CORS), and we never allow it.
const askingFirst = /^application\/(json|octet-stream)\s*(;|$)/i;

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Whether a state-changing request may come from a page of another site: its browser says so (`Sec-Fetch-Site`, `Origin`), or it is of the
 * simple kind that a foreign form can send, without `x-gongqiao`.
 */
export function isForged({ method, headers, host }: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (reading.has(method)) return false;
  const { origin, 'sec-fetch-site': site, 'content-type': type } = headers;
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) return true;
  return headers['x-gongqiao'] === undefined && !askingFirst.test(type ?? '');
}
