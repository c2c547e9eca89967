import { record } from '@gongqiao/audit';
import { signInFederated } from '@gongqiao/identity';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Federation, FederationFault } from '../federation/federation.ts';
import { deviceOf } from './device.ts';
import { faultOf } from './fault.ts';
import type { Parts } from './parts.ts';
import type { SessionCookie } from './session-cookie.ts';

/** What a browser carries from the way there to the way back. */
interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly anew: boolean;
  readonly back: string;
}

const TEN_MINUTES = 600;
const HOME = '/';

// A page of ours, and nothing that a browser could take for another site.
const pageOf = (back: unknown): string => (typeof back === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(back) && !/^\/auth(\/|$)/.test(back) ? back : HOME);

function withProblem(back: string, code: string): string {
  const url = new URL(back, 'http://localhost');
  url.searchParams.set('problem', code);
  return `${url.pathname}${url.search}${url.hash}`;
}

function errandOf(text: string | undefined): Errand | null {
  try {
    const errand = JSON.parse(Buffer.from(text ?? '', 'base64url').toString()) as Partial<Errand>;
    const parts = [errand.state, errand.nonce, errand.verifier];
    return parts.every((part) => typeof part === 'string' && part !== '') ? { ...(errand as Errand), anew: errand.anew === true, back: pageOf(errand.back) } : null;
  } catch {
    return null;
  }
}

interface FederatedOptions {
  readonly parts: Parts;
  readonly session: SessionCookie;
  readonly federation: Federation | null;
}

type Identity = Awaited<ReturnType<Federation['complete']>>;

/** Opens a session for whom the identity provider named; gives its token. */
async function enter(request: FastifyRequest, { parts, session }: Pick<FederatedOptions, 'parts' | 'session'>, identity: Identity & { readonly proved: boolean }): Promise<string> {
  const { orm, clock, graph, sessions, contexts } = parts;
  const signedIn = await signInFederated({ sql: orm.pool as never, clock, graph, sessions }, { ...identity, device: deviceOf(request.headers['user-agent']) });
  if (!signedIn) {
    await record(contexts.of(contexts.public, request.id), { action: 'signIn', outcome: 'REFUSED', object: { type: 'Account', id: null } });
    throw new FederationFault('FEDERATED_UNKNOWN');
  }
  const { viewer, token, linked } = signedIn;
  const before = request.cookies[session.name];
  if (before) await sessions.end(before);
  if (linked) await record(contexts.of(viewer, request.id), { action: 'linkAccount', object: { type: 'Account', id: viewer.accountId } });
  await record(contexts.of(viewer, request.id), { action: 'signIn', object: { type: 'Account', id: viewer.accountId }, payload: { federated: true } });
  return token;
}

/** Sign-in of staff by the union's own identity provider: there, and back. */
export async function federatedRoutes(server: FastifyInstance, { parts, session, federation }: FederatedOptions): Promise<void> {
  const cookie = { name: session.name.replace(/sid$/, 'errand'), options: { ...session.options, maxAge: TEN_MINUTES } };

  // Without a name that is set, the one by which the browser found us: production has one.
  const originOf = (request: FastifyRequest): string => parts.settings.publicUrl ?? `${request.protocol}://${request.host}`;

  server.get('/auth/federated', async (request, reply) => {
    if (!federation) throw faultOf(404);
    const { back: wanted, anew } = request.query as { back?: unknown; anew?: unknown };
    const back = pageOf(wanted);
    try {
      const { url, ...secrets } = await federation.begin(originOf(request), anew === '1');
      return await reply.setCookie(cookie.name, Buffer.from(JSON.stringify({ ...secrets, back })).toString('base64url'), cookie.options).redirect(url.href);
    } catch (error) {
      request.log.error({ error }, 'the identity provider was not reached');
      return reply.redirect(withProblem(back, 'FEDERATED_AWAY'));
    }
  });

  server.get('/auth/federated/callback', async (request, reply) => {
    if (!federation) throw faultOf(404);
    const errand = errandOf(request.cookies[cookie.name]);
    void reply.clearCookie(cookie.name, session.options);
    try {
      if (!errand) throw new FederationFault('FEDERATED_REFUSED');
      const identity = await federation.complete(new URL(request.url, originOf(request)), errand);
      const token = await enter(request, { parts, session }, { ...identity, proved: errand.anew });
      return await reply.setCookie(session.name, token, session.options).redirect(errand.back);
    } catch (error) {
      if (!(error instanceof FederationFault)) throw error;
      return reply.redirect(withProblem(errand?.back ?? HOME, error.code));
    }
  });
}
