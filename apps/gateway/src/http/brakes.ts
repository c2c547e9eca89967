import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { claimedClient } from '../partner/claimed-client.ts';
import type { Limits } from '../settings/limits.ts';
import { HttpFault } from './fault.ts';

const MINUTE = 60_000;
// So many are remembered of each kind; who has not come for longest is forgotten first.
const REMEMBERED = 20_000;

/** Counts a request. Seconds to wait where it is one too many, else 0. */
export type Brake = (request: FastifyRequest) => Promise<number>;
export type Brakes = Readonly<Record<keyof Limits, Brake>>;

/** Where a request comes from, as it is counted: of IPv6 the network of 64 bits, out of which one subscriber may take any address. */
export const addressOf = ({ ip }: Pick<FastifyRequest, 'ip'>): string => normalizeIP(ip, 64);

async function holderOf(request: FastifyRequest): Promise<string> {
  const caller = await request.caller();
  return caller.kind === 'signed-in' ? `account ${caller.viewer.accountId}` : addressOf(request);
}

const keys: Readonly<Record<keyof Limits, (request: FastifyRequest) => string | Promise<string>>> = {
  entry: addressOf, anonymous: addressOf, files: holderOf, token: addressOf, client: (request) => `${addressOf(request)} ${claimedClient(request)}`,
};

/** Says how long to wait, to people and to programs. */
export function tooMany(reply: FastifyReply, seconds: number): HttpFault {
  void reply.header('retry-after', seconds);
  return new HttpFault(429, 'TOO_MANY', `从这里来的请求太多，请 ${seconds} 秒后再试。`);
}

/** A hook that answers 429 to what is too much. */
export const stopAt = (brake: Brake) => async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const seconds = await brake(request);
  if (seconds > 0) throw tooMany(reply, seconds);
};

/** One brake for each limit. In memory: each gateway counts what comes to it. */
export async function fitBrakes(server: FastifyInstance, limits: Limits): Promise<Brakes> {
  await server.register(rateLimit, { global: false, cache: REMEMBERED });
  const brakeOf = (kind: keyof Limits): Brake => {
    if (limits[kind] === 0) return async () => 0;
    const take = server.createRateLimit({ max: limits[kind], timeWindow: MINUTE, keyGenerator: keys[kind] });
    return async (request) => {
      const taken = await take(request);
      return !taken.isAllowed && taken.isExceeded ? Math.max(1, taken.ttlInSeconds) : 0;
    };
  };
  return Object.fromEntries((Object.keys(keys) as (keyof Limits)[]).map((kind) => [kind, brakeOf(kind)])) as unknown as Brakes;
}
