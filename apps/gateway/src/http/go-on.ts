import type { SignedIn } from '@gongqiao/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceOf } from './device.ts';
import type { Parts } from './parts.ts';
import type { SessionCookie } from './session-cookie.ts';

/** Every session of the account ended, this one too: whoever sits here goes on in a new one. */
export async function goOn(request: FastifyRequest, reply: FastifyReply, { parts, session }: { readonly parts: Parts; readonly session: SessionCookie }, viewer: SignedIn): Promise<void> {
  const before = request.cookies[session.name];
  if (before) await parts.sessions.end(before);
  void reply.setCookie(session.name, await parts.sessions.open(viewer.accountId!, deviceOf(request.headers['user-agent'])), session.options);
}
