import { record } from '@gongqiao/audit';
import { beginFactor, checkCode, findFactor, isSignedIn, provenSecret, refuseIdentity, removeFactor, renewRecoveryCodes, setUpFactor, type SignedIn } from '@gongqiao/identity';
import { SIGNED_IN } from '@gongqiao/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addressOf } from './brakes.ts';
import { deviceOf } from './device.ts';
import { viewerFor } from './download.routes.ts';
import { HttpFault } from './fault.ts';
import { lockedFault } from './locked-fault.ts';
import type { Parts } from './parts.ts';
import type { SessionCookie } from './session-cookie.ts';

const asked = z.object({ ticket: z.string().max(300).default(''), code: z.string().max(40).default(''), current: z.string().max(40).default('') });

interface Routes {
  readonly parts: Parts;
  readonly session: SessionCookie;
}

async function ownerFor(request: FastifyRequest, parts: Parts): Promise<SignedIn> {
  const viewer = await viewerFor(request, parts, SIGNED_IN);
  if (viewer.kind !== 'STAFF' || !isSignedIn(viewer)) throw new HttpFault(403, 'FORBIDDEN', '您没有此项权限。');
  return viewer;
}

function askedOf({ body }: FastifyRequest): z.infer<typeof asked> {
  const { data } = asked.safeParse(body ?? {});
  if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '请填写验证码。');
  return data;
}

// A wrong code counts as a wrong password does: whoever found a machine unlocked does not get rid of the second factor by trying.
async function proveFirst(request: FastifyRequest, reply: FastifyReply, parts: Parts, viewer: SignedIn, code: string, action: string): Promise<void> {
  const { orm, clock, vault, contexts } = parts;
  const [context, object] = [contexts.of(viewer, request.id), { type: 'Account', id: viewer.accountId }];
  const checked = await checkCode({ sql: orm.pool as never, clock, vault }, { account: viewer.account, address: addressOf(request) }, viewer.accountId!, code);
  if ('proof' in checked && checked.proof) {
    if (checked.proof === 'RECOVERY_CODE') await record(context, { action: 'useRecoveryCode', object });
    return;
  }
  await record(context, { action, outcome: 'REFUSED', object });
  throw 'lockedUntil' in checked ? lockedFault(checked, reply, clock.now()) : refuseIdentity('FACTOR_CODE', {}, ['code']);
}

// Every session of the account ended, this one too: whoever sits here goes on in a new one.
export async function goOn(request: FastifyRequest, reply: FastifyReply, { parts, session }: Routes, viewer: SignedIn): Promise<void> {
  const before = request.cookies[session.name];
  if (before) await parts.sessions.end(before);
  void reply.setCookie(session.name, await parts.sessions.open(viewer.accountId!, deviceOf(request.headers['user-agent'])), session.options);
}

async function confirm(request: FastifyRequest, reply: FastifyReply, routes: Routes): Promise<{ recoveryCodes: string[] }> {
  const { clock, vault, orm, contexts } = routes.parts;
  const viewer = await ownerFor(request, routes.parts);
  const { ticket, code, current } = askedOf(request);
  const replaces = (await findFactor(orm.pool as never, viewer.accountId!)).since !== null;
  if (replaces) {
    // The code of the old app is used up by being looked at: not for a new one that was misread.
    provenSecret(vault, viewer, clock.now(), ticket, code);
    await proveFirst(request, reply, routes.parts, viewer, current, 'setUpSecondFactor');
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

  server.get('/auth/second-factor', async (request) => ({ ...(await findFactor(parts.orm.pool as never, (await ownerFor(request, parts)).accountId!)), required }));

  server.post('/auth/second-factor/begin', async (request) => beginFactor(vault, await ownerFor(request, parts), clock.now(), askedOf(request).ticket));

  server.post('/auth/second-factor/confirm', (request, reply) => confirm(request, reply, routes));

  server.post('/auth/second-factor/recovery-codes', async (request, reply) => {
    const viewer = await ownerFor(request, parts);
    await proveFirst(request, reply, parts, viewer, askedOf(request).code, 'renewRecoveryCodes');
    const recoveryCodes = await renewRecoveryCodes(contexts.of(viewer, request.id), vault);
    await record(contexts.of(viewer, request.id), { action: 'renewRecoveryCodes', object: { type: 'Account', id: viewer.accountId } });
    return { recoveryCodes };
  });

  server.post('/auth/second-factor/remove', async (request, reply) => {
    const viewer = await ownerFor(request, parts);
    if (required) throw refuseIdentity('FACTOR_REQUIRED');
    await proveFirst(request, reply, parts, viewer, askedOf(request).code, 'removeSecondFactor');
    await removeFactor(contexts.of(viewer, request.id));
    await goOn(request, reply, routes, viewer);
    return reply.code(204).send();
  });
}
