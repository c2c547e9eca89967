import type { CookieSerializeOptions } from '@fastify/cookie';
import type { SignedIn } from '@gongqiao/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that carries a session's token. */
export interface SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

// No expiry: the browser forgets it when it ends, and the server decides how long it is good for.
const strict = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** Plain http on an intranet cannot have the prefix: browsers would drop the cookie without a word. */
export function sessionCookie(plainHttp: boolean): SessionCookie {
  return plainHttp ? { name: 'sid', options: strict } : { name: '__Host-sid', options: { ...strict, secure: true } };
}

/** What a request's cookie leads to. `dead`: one was sent, but its session has ended. */
export type Caller = { readonly kind: 'public' } | { readonly kind: 'dead' } | { readonly kind: 'signed-in'; readonly viewer: SignedIn; readonly token: string };

interface Finder {
  find(token: string): Promise<SignedIn | null>;
}

export async function callerOf(request: FastifyRequest, cookie: SessionCookie, sessions: Finder): Promise<Caller> {
  const token = request.cookies[cookie.name];
  if (!token) return { kind: 'public' };
  const viewer = await sessions.find(token);
  return viewer ? { kind: 'signed-in', viewer, token } : { kind: 'dead' };
}

export function clearCookie(reply: FastifyReply, { name, options }: SessionCookie): void {
  void reply.clearCookie(name, options);
}
