import { record } from '@gongqiao/audit';
import { askForPasskey, findFactor, type PasskeyQuestion, provePassword, refuseIdentity, type SignedIn } from '@gongqiao/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpFault } from './fault.ts';
import { goOn } from './go-on.ts';
import type { Parts } from './parts.ts';
import { passkeyAnswer } from './passkey-answer.ts';
import { passkeySite } from './passkey-site.ts';
import { ownerFor, proveFirst } from './prove-first.ts';
import type { SessionCookie } from './session-cookie.ts';

const typed = z.object({ code: z.string().max(40).default(''), password: z.string().max(1_000).default(''), passkey: passkeyAnswer.nullish() });

/** By what somebody proves once more who they are: the second factor, where there is none the password, and whose password is not kept here at the identity provider. */
type By = 'FACTOR' | 'PASSWORD' | 'PROVIDER';

interface Asked {
  readonly by: By;
  readonly account: string;
  /** What a device of this account may answer in place of a code. */
  readonly passkey?: PasskeyQuestion;
}

async function wayOf({ orm, settings }: Parts, { accountId, grants }: SignedIn): Promise<By> {
  if ((await findFactor(orm.pool as never, accountId!)).since !== null) return 'FACTOR';
  return settings.federation && !grants.has('identity.manageAccounts') ? 'PROVIDER' : 'PASSWORD';
}

async function askedOf(request: FastifyRequest, parts: Parts): Promise<Asked> {
  const viewer = await ownerFor(request, parts);
  const by = await wayOf(parts, viewer);
  const { site } = passkeySite(parts.settings, request);
  const passkey = by === 'FACTOR' && site ? await askForPasskey({ sql: parts.orm.pool as never, clock: parts.clock, site }, viewer.accountId!, 'PROVE') : null;
  return { by, account: viewer.account, ...(passkey && { passkey }) };
}

async function provePasswordFirst(request: FastifyRequest, parts: Parts, viewer: SignedIn, password: string): Promise<void> {
  const context = parts.contexts.of(viewer, request.id);
  try {
    await provePassword(context, password, 'password');
  } catch (error) {
    await record(context, { action: 'proveAgain', outcome: 'REFUSED', object: { type: 'Account', id: viewer.accountId } });
    throw error;
  }
}

async function prove(request: FastifyRequest, reply: FastifyReply, { parts, session }: Routes): Promise<FastifyReply> {
  const viewer = await ownerFor(request, parts);
  const { data } = typed.safeParse(request.body ?? {});
  if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '请填写验证码或者密码。');
  const by = await wayOf(parts, viewer);
  if (by === 'PROVIDER') throw refuseIdentity('PASSWORD_ELSEWHERE');
  await (by === 'FACTOR' ? proveFirst(request, reply, parts, viewer, data, 'proveAgain') : provePasswordFirst(request, parts, viewer, data.password));
  await record(parts.contexts.of(viewer, request.id), { action: 'proveAgain', object: { type: 'Account', id: viewer.accountId } });
  await goOn(request, reply, { parts, session }, viewer);
  return reply.code(204).send();
}

interface Routes {
  readonly parts: Parts;
  readonly session: SessionCookie;
}

/** Proving once more who one is, before what a machine left unlocked must not do. The session goes on under another token. */
export async function proveRoutes(server: FastifyInstance, routes: Routes): Promise<void> {
  server.post('/auth/prove/begin', (request) => askedOf(request, routes.parts));
  server.post('/auth/prove', (request, reply) => prove(request, reply, routes));
}
