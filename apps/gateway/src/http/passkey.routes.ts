import { addPasskey, askForNewPasskey, askForPasskey, findFactor, refuseIdentity, removePasskey, type RelyingParty, type SignedIn } from '@gongqiao/identity';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpFault } from './fault.ts';
import { goOn } from './go-on.ts';
import type { Parts } from './parts.ts';
import { newPasskey, passkeyAnswer } from './passkey-answer.ts';
import { passkeySite } from './passkey-site.ts';
import { ownerFor, proveFirst } from './prove-first.ts';
import type { SessionCookie } from './session-cookie.ts';

const proved = { code: z.string().max(40).nullish(), passkey: passkeyAnswer.nullish() };
const begun = z.object(proved);
const confirmed = z.object({ device: z.string().max(200), made: newPasskey });
const removed = z.object({ id: z.string().max(40), ...proved });

function bodyOf<T>({ body }: FastifyRequest, shape: z.ZodType<T>): T {
  const { data } = shape.safeParse(body ?? {});
  if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '浏览器送来的内容看不懂，请刷新页面再试。');
  return data;
}

function siteFor(request: FastifyRequest, { settings }: Parts): RelyingParty {
  const found = passkeySite(settings, request);
  if (found.site === null) throw refuseIdentity('PASSKEY_AWAY', { why: found.why });
  return found.site;
}

/** One's own passkeys. Plain routes, as those of the second factor are: what proves who somebody is is no part of the graph. */
export async function passkeyRoutes(server: FastifyInstance, routes: { readonly parts: Parts; readonly session: SessionCookie }): Promise<void> {
  const { parts } = routes;
  const placeOf = (request: FastifyRequest) => ({ sql: parts.orm.pool as never, clock: parts.clock, site: siteFor(request, parts) });

  server.post('/auth/passkeys/question', async (request) => {
    const viewer = await ownerFor(request, parts);
    const question = await askForPasskey(placeOf(request), viewer.accountId!, 'PROVE');
    if (!question) throw refuseIdentity('PASSKEY_GONE');
    return question;
  });

  server.post('/auth/passkeys/begin', async (request, reply) => {
    const viewer = (await ownerFor(request, parts)) as SignedIn & { accountId: string };
    const place = placeOf(request);
    const answer = bodyOf(request, begun);
    if ((await findFactor(place.sql, viewer.accountId)).since === null) throw refuseIdentity('PASSKEY_FIRST');
    await proveFirst(request, reply, parts, viewer, answer, 'addPasskey');
    return askForNewPasskey(place, viewer);
  });

  server.post('/auth/passkeys/confirm', async (request, reply) => {
    const viewer = await ownerFor(request, parts);
    await addPasskey(parts.contexts.of(viewer, request.id), siteFor(request, parts), bodyOf(request, confirmed) as never);
    await goOn(request, reply, routes, viewer);
    return reply.code(204).send();
  });

  server.post('/auth/passkeys/remove', async (request, reply) => {
    const viewer = await ownerFor(request, parts);
    const { id, ...answer } = bodyOf(request, removed);
    await proveFirst(request, reply, parts, viewer, answer, 'removePasskey');
    await removePasskey(parts.contexts.of(viewer, request.id), id);
    await goOn(request, reply, routes, viewer);
    return reply.code(204).send();
  });
}
