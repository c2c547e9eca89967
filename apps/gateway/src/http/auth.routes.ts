import { record } from '@gongqiao/audit';
import { Department, type SignedIn, signIn } from '@gongqiao/identity';
import { DEMO_PASSWORD, demoAccounts } from '@gongqiao/identity/testing';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isLoopback } from '../settings/settings.ts';
import { deviceOf } from './device.ts';
import { HttpFault } from './fault.ts';
import type { Parts } from './parts.ts';
import { clearCookie, type SessionCookie } from './session-cookie.ts';

const credentials = z.object({ account: z.string().min(1).max(100), password: z.string().min(1).max(1_000), newPassword: z.string().max(1_000).nullish() });

function viewerShown(viewer: SignedIn): object {
  const { kind, name, account, department, unitId, grants } = viewer;
  return { kind, name, account, department, departmentLabel: department && Department.labels[department as keyof typeof Department.labels], unitId, permissions: [...grants.keys()].sort() };
}

// A Secure cookie would be dropped by the browser without a word, and the sign-in would seem to do nothing.
function refuseUnprotected(request: FastifyRequest, plainHttp: boolean): void {
  if (plainHttp || request.protocol === 'https' || isLoopback(request.hostname)) return;
  throw new HttpFault(400, 'HTTPS_REQUIRED', '这里只能以 https 登录。请把地址开头改为 https；若由代理转发，请管理员检查代理是否设置了 X-Forwarded-Proto，以及 TRUSTED_PROXIES。');
}

function lockedFault(until: Date, reply: FastifyReply, now: Date): HttpFault {
  void reply.header('retry-after', Math.ceil((until.getTime() - now.getTime()) / 1000));
  const time = until.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  return new HttpFault(429, 'LOCKED', `连续多次没有登录成功，${time} 之后才能再试。忘记密码的，请系统管理员重置。`);
}

/** Sign-in and sign-out, and what the sign-in page has to know. */
export async function authRoutes(server: FastifyInstance, { parts, session }: { parts: Parts; session: SessionCookie }): Promise<void> {
  const { settings, sessions, graph, orm, clock, contexts } = parts;

  server.post('/auth/login', async (request, reply) => {
    refuseUnprotected(request, settings.plainHttp);
    const { data } = credentials.safeParse(request.body);
    if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '请填写账号和密码。');
    const refused = (accountId: string | null): Promise<void> => record(contexts.of(contexts.public, request.id), { action: 'signIn', outcome: 'REFUSED', object: { type: 'Account', id: accountId } });
    const signedIn = await signIn({ sql: orm.pool as never, clock, graph, sessions, refused }, { ...data, address: request.ip, device: deviceOf(request.headers['user-agent']) });
    if (!signedIn) throw new HttpFault(401, 'WRONG_CREDENTIALS', '账号或密码不对，请核对后再试。');
    if ('lockedUntil' in signedIn) throw lockedFault(signedIn.lockedUntil, reply, clock.now());
    if ('newPassword' in signedIn) throw new HttpFault(403, 'NEW_PASSWORD', signedIn.newPassword);
    const before = request.cookies[session.name];
    if (before) await sessions.end(before);
    await record(contexts.of(signedIn.viewer, request.id), { action: 'signIn', object: { type: 'Account', id: signedIn.viewer.accountId } });
    return reply.setCookie(session.name, signedIn.token, session.options).send({ viewer: viewerShown(signedIn.viewer) });
  });

  server.post('/auth/logout', async (request, reply) => {
    const token = request.cookies[session.name];
    const viewer = token ? await sessions.find(token) : null;
    if (token) await sessions.end(token);
    if (viewer) await record(contexts.of(viewer, request.id), { action: 'signOut', object: { type: 'Account', id: viewer.accountId } });
    clearCookie(reply, session);
    return reply.code(204).send();
  });

  server.get('/auth/settings', async () => ({ mode: settings.mode, plainHttp: settings.plainHttp }));

  server.get('/auth/demo-accounts', async () => {
    if (settings.mode !== 'demo') throw new HttpFault(404, 'NOT_FOUND', '没有这个地址。');
    return demoAccounts.map(({ account, name, description, home }) => ({ account, password: DEMO_PASSWORD, name, description, home }));
  });
}
