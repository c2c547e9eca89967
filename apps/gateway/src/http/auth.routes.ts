import { record } from '@gongqiao/audit';
import { Department, type SignedIn, signIn, type SignInResult } from '@gongqiao/identity';
import { DEMO_PASSWORD, demoAccounts } from '@gongqiao/identity/testing';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isLoopback } from '../settings/loopback.ts';
import { addressOf } from './brakes.ts';
import { deviceOf } from './device.ts';
import { HttpFault } from './fault.ts';
import { lockedFault } from './locked-fault.ts';
import type { Parts } from './parts.ts';
import { passkeyAnswer } from './passkey-answer.ts';
import { passkeySite } from './passkey-site.ts';
import { canRegister } from './people.routes.ts';
import { PROVED_BY } from './prove-first.ts';
import { clearCookie, type SessionCookie } from './session-cookie.ts';

const credentials = z.object({
  account: z.string().min(1).max(100), as: z.enum(['ORGANIZATION', 'WORKER']).nullish(), password: z.string().min(1).max(1_000), newPassword: z.string().max(1_000).nullish(), code: z.string().max(40).nullish(), ticket: z.string().max(300).nullish(), passkey: passkeyAnswer.nullish(),
});

export function viewerShown(viewer: SignedIn): object {
  const { kind, name, account, department, unitId, grants } = viewer;
  return { kind, name, account, department, departmentLabel: department && Department.labels[department as keyof typeof Department.labels], unitId, permissions: [...grants.keys()].sort() };
}

// A Secure cookie would be dropped by the browser without a word, and the sign-in would seem to do nothing.
export function refuseUnprotected(request: FastifyRequest, plainHttp: boolean): void {
  if (plainHttp || request.protocol === 'https' || isLoopback(request.hostname)) return;
  throw new HttpFault(400, 'HTTPS_REQUIRED', '这里只能以 https 登录。请把地址开头改为 https；若由代理转发，请管理员检查代理是否设置了 X-Forwarded-Proto，以及 TRUSTED_PROXIES。');
}

type Opened = Extract<SignInResult, { readonly token: string }>;

// What is wanted before a session is opened.
function openedOf(result: SignInResult | null, reply: FastifyReply, now: Date): Opened {
  if (!result) throw new HttpFault(401, 'WRONG_CREDENTIALS', '账号或密码不对，请核对后再试。');
  if ('lockedUntil' in result) throw lockedFault(result, reply, now);
  if ('federated' in result) throw new HttpFault(403, 'FEDERATED_ONLY', '工作人员用统一身份登录，不用这里的密码。');
  if ('newPassword' in result) throw new HttpFault(403, 'NEW_PASSWORD', result.newPassword);
  if ('setup' in result) throw new HttpFault(403, 'SECOND_FACTOR_SETUP', result.secondFactor, { setup: result.setup, wrong: result.wrong });
  if ('secondFactor' in result) throw new HttpFault(403, 'SECOND_FACTOR', result.secondFactor, { wrong: result.wrong, ...('passkey' in result && { passkey: result.passkey }) });
  return result;
}

async function enter(request: FastifyRequest, reply: FastifyReply, { settings, sessions, vault, people, graph, orm, clock, contexts }: Parts): Promise<Opened> {
  const { data } = credentials.safeParse(request.body);
  if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '请填写账号和密码。');
  const refused = (accountId: string | null): Promise<void> => record(contexts.of(contexts.public, request.id), { action: 'signIn', outcome: 'REFUSED', object: { type: 'Account', id: accountId } });
  const factors = { vault, site: passkeySite(settings, request).site, required: settings.secondFactor === 'required', contextOf: (viewer: SignedIn) => contexts.of(viewer, request.id) };
  const result = await signIn({ sql: orm.pool as never, clock, graph, sessions, factors, people, federated: settings.federation !== undefined, refused }, { ...data, address: addressOf(request), device: deviceOf(request.headers['user-agent']) });
  return openedOf(result, reply, clock.now());
}

/** Sign-in and sign-out, and what the sign-in page has to know. */
export async function authRoutes(server: FastifyInstance, { parts, session }: { parts: Parts; session: SessionCookie }): Promise<void> {
  const { settings, sessions, contexts } = parts;

  server.post('/auth/login', async (request, reply) => {
    refuseUnprotected(request, settings.plainHttp);
    const { viewer, token, proof, recoveryCodes } = await enter(request, reply, parts);
    const before = request.cookies[session.name];
    if (before) await sessions.end(before);
    const [context, object] = [contexts.of(viewer, request.id), { type: 'Account', id: viewer.accountId }];
    if (proof && proof !== 'APP') await record(context, { action: PROVED_BY[proof], object });
    await record(context, { action: 'signIn', object });
    return reply.setCookie(session.name, token, session.options).send({ viewer: viewerShown(viewer), ...(recoveryCodes && { recoveryCodes }) });
  });

  server.post('/auth/logout', async (request, reply) => {
    const token = request.cookies[session.name];
    const viewer = token ? await sessions.find(token) : null;
    if (token) await sessions.end(token);
    if (viewer) await record(contexts.of(viewer, request.id), { action: 'signOut', object: { type: 'Account', id: viewer.accountId } });
    clearCookie(reply, session);
    return reply.code(204).send();
  });

  server.get('/auth/settings', async () => ({ mode: settings.mode, plainHttp: settings.plainHttp, federated: settings.federation !== undefined, registration: canRegister(settings) }));

  server.get('/auth/demo-accounts', async () => {
    if (settings.mode !== 'demo') throw new HttpFault(404, 'NOT_FOUND', '没有这个地址。');
    return demoAccounts.map(({ account, name, description, home }) => ({ account, password: DEMO_PASSWORD, name, description, home }));
  });
}
