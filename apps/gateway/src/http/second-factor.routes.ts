import { record } from '@gongqiao/audit';
import { beginFactor, findFactor, findPasskeys, provenSecret, refuseIdentity, removeFactor, renewRecoveryCodes, setUpFactor } from '@gongqiao/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpFault } from './fault.ts';
import { goOn } from './go-on.ts';
import type { Parts } from './parts.ts';
import { passkeyAnswer } from './passkey-answer.ts';
import { passkeySite } from './passkey-site.ts';
import { ownerFor, proveFirst } from './prove-first.ts';
import type { SessionCookie } from './session-cookie.ts';

const asked = z.object({ ticket: z.string().max(300).default(''), code: z.string().max(40).default(''), current: z.string().max(40).default(''), passkey: passkeyAnswer.nullish() });

interface Routes {
  readonly parts: Parts;
  readonly session: SessionCookie;
}

function askedOf({ body }: FastifyRequest): z.infer<typeof asked> {
  const { data } = asked.safeParse(body ?? {});
  if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '请填写验证码。');
  return data;
}

async function statusOf(request: FastifyRequest, parts: Parts): Promise<object> {
  const { accountId } = await ownerFor(request, parts);
  const sql = parts.orm.pool as never;
  const { site, ...away } = passkeySite(parts.settings, request);
  return { ...(await findFactor(sql, accountId!)), required: parts.settings.secondFactor === 'required', passkeys: await findPasskeys(sql, accountId!), ...('why' in away && { passkeysAway: away.why }) };
}

async function confirm(request: FastifyRequest, reply: FastifyReply, routes: Routes): Promise<{ recoveryCodes: string[] }> {
  const { clock, vault, orm, contexts } = routes.parts;
  const viewer = await ownerFor(request, routes.parts);
  const { ticket, code, current, passkey } = askedOf(request);
  const replaces = (await findFactor(orm.pool as never, viewer.accountId!)).since !== null;
  if (replaces) {
    // The code of the old app is used up by being looked at: not for a new one that was misread.
    provenSecret(vault, viewer, clock.now(), ticket, code);
    await proveFirst(request, reply, routes.parts, viewer, { code: current, passkey }, 'setUpSecondFactor');
  }
  const recoveryCodes = await setUpFactor(contexts.of(viewer, request.id), vault, { ticket, code, replaces });
  await goOn(request, reply, routes, viewer);
  return { recoveryCodes };
}

/** One's own second factor. Plain routes, so that neither secrets nor recovery codes are ever part of the graph. */
export async function secondFactorRoutes(server: FastifyInstance, routes: Routes): Promise<void> {
  const { parts } = routes;
  const { clock, vault, contexts, settings } = parts;
  const required = settings.secondFactor === 'required';

  server.get('/auth/second-factor', (request) => statusOf(request, parts));

  server.post('/auth/second-factor/begin', async (request) => beginFactor(vault, await ownerFor(request, parts), clock.now(), askedOf(request).ticket));

  server.post('/auth/second-factor/confirm', (request, reply) => confirm(request, reply, routes));

  server.post('/auth/second-factor/recovery-codes', async (request, reply) => {
    const viewer = await ownerFor(request, parts);
    await proveFirst(request, reply, parts, viewer, askedOf(request), 'renewRecoveryCodes');
    const recoveryCodes = await renewRecoveryCodes(contexts.of(viewer, request.id), vault);
    await record(contexts.of(viewer, request.id), { action: 'renewRecoveryCodes', object: { type: 'Account', id: viewer.accountId } });
    return { recoveryCodes };
  });

  server.post('/auth/second-factor/remove', async (request, reply) => {
    const viewer = await ownerFor(request, parts);
    if (required) throw refuseIdentity('FACTOR_REQUIRED');
    await proveFirst(request, reply, parts, viewer, askedOf(request), 'removeSecondFactor');
    await removeFactor(contexts.of(viewer, request.id));
    await goOn(request, reply, routes, viewer);
    return reply.code(204).send();
  });
}
