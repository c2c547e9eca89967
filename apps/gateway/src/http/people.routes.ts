import { record } from '@gongqiao/audit';
import { addColleague, closeAccount, dropPhoneCode, getPhone, isSignedIn, makePhoneCode, register, resetByPhone, type SignedIn, takeFrom } from '@gongqiao/identity';
import { type Context, SIGNED_IN } from '@gongqiao/kernel';
import { applicantPhone } from '@gongqiao/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuseUnprotected, viewerShown } from './auth.routes.ts';
import { addressOf } from './brakes.ts';
import { deviceOf } from './device.ts';
import { viewerFor } from './download.routes.ts';
import { HttpFault } from './fault.ts';
import type { Parts } from './parts.ts';
import { clearCookie, type SessionCookie } from './session-cookie.ts';
import { sendText } from './text-message.ts';

interface Routes {
  readonly parts: Parts;
  readonly session: SessionCookie;
}

const text = z.string().max(200).default('');
const side = z.enum(['ORGANIZATION', 'WORKER']);
const proof = z.object({ kind: side, phone: text, code: text, password: z.string().max(1_000).default('') });
const registration = proof.extend({ displayName: text });
const colleague = z.object({ displayName: text, phone: text });
const reveal = z.object({ claim: z.string().max(100), purpose: text });

/** Whether anybody can register here: a code has to reach the number. */
export const canRegister = ({ mode, sms }: Pick<Parts['settings'], 'mode' | 'sms'>): boolean => mode === 'demo' || sms !== undefined;

function bodyOf<T extends z.ZodType>(schema: T, { body }: FastifyRequest): z.output<T> {
  const { data } = schema.safeParse(body ?? {});
  if (data === undefined) throw new HttpFault(400, 'BAD_USER_INPUT', '请把要填的都填上。');
  return data;
}

const placeOf = ({ orm, clock, people }: Parts) => ({ sql: orm.pool as never, clock, people });

// In demo mode nothing is sent: the page shows the code, and says so.
async function sendCode(parts: Parts, typed: string, address: string): Promise<{ demoCode?: string }> {
  if (!canRegister(parts.settings)) throw new HttpFault(503, 'SMS_MISSING', '这里还没有接通短信，现在不能用手机号办理。请联系区市总工会。');
  const [phone, place] = [getPhone(typed), placeOf(parts)];
  await takeFrom(place, address);
  const code = await makePhoneCode(place, phone);
  if (!parts.settings.sms) return { demoCode: code };
  try {
    await sendText(parts.settings.sms, phone, `【工桥】验证码 ${code}，5 分钟内有效。不是您本人在办理的，请不要理会，也不要告诉别人。`);
  } catch (error) {
    await dropPhoneCode(place, phone);
    throw error;
  }
  return {};
}

async function letIn(request: FastifyRequest, reply: FastifyReply, { parts, session }: Routes, accountId: string): Promise<FastifyReply> {
  const { sessions, contexts } = parts;
  const before = request.cookies[session.name];
  if (before) await sessions.end(before);
  const token = await sessions.open(accountId, deviceOf(request.headers['user-agent']));
  const viewer = (await sessions.find(token))!;
  await record(contexts.of(viewer, request.id), { action: 'signIn', object: { type: 'Account', id: accountId } });
  return reply.setCookie(session.name, token, session.options).send({ viewer: viewerShown(viewer) });
}

async function personFor(request: FastifyRequest, parts: Parts, allow: string): Promise<{ viewer: SignedIn; context: Context }> {
  const viewer = await viewerFor(request, parts, allow);
  if (viewer.kind === 'STAFF' || !isSignedIn(viewer)) throw new HttpFault(403, 'FORBIDDEN', '您没有此项权限。');
  return { viewer, context: parts.contexts.of(viewer, request.id) };
}

/** Registering and what goes with a telephone number. Plain routes: no number, code or password is ever part of the graph. */
export async function peopleRoutes(server: FastifyInstance, routes: Routes): Promise<void> {
  const { parts, session } = routes;
  const { settings, contexts, people } = parts;
  const open = (request: FastifyRequest): Context => {
    refuseUnprotected(request, settings.plainHttp);
    return contexts.of(contexts.public, request.id);
  };

  server.post('/auth/phone-code', (request) => sendCode(parts, bodyOf(z.object({ phone: text }), request).phone, addressOf(request)));

  server.post('/auth/register', async (request, reply) => letIn(request, reply, routes, await register(open(request), people, bodyOf(registration, request))));

  server.post('/auth/reset-password', async (request, reply) => letIn(request, reply, routes, await resetByPhone(open(request), people, bodyOf(proof, request))));

  server.post('/auth/colleagues', async (request) => {
    const { viewer, context } = await personFor(request, parts, 'identity.organizationAdministrators');
    if (viewer.organizationId === null) throw new HttpFault(403, 'FORBIDDEN', '您没有此项权限。');
    return addColleague(context, people, bodyOf(colleague, request));
  });

  server.post('/auth/close-account', async (request, reply) => {
    await closeAccount((await personFor(request, parts, SIGNED_IN)).context);
    clearCookie(reply, session);
    return reply.code(204).send();
  });

  server.post('/auth/claim-phone', async (request) => {
    const viewer = await viewerFor(request, parts, 'registry.settleClaim');
    const { claim, purpose } = bodyOf(reveal, request);
    return { phone: await applicantPhone(contexts.of(viewer, request.id), people, claim, purpose) };
  });
}
