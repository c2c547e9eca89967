import { fastifyApolloHandler } from '@as-integrations/fastify';
import { observer, record } from '@gongqiao/audit';
import type { Context, Sql } from '@gongqiao/kernel';
import { type Admitted, admitClient } from '@gongqiao/partners';
import type { Executor } from '@gongqiao/query';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { faultOf, HttpFault } from '../http/fault.ts';
import { errorAnswer } from '../http/graph.routes.ts';
import type { Parts } from '../http/parts.ts';
import { keyNamed } from '../settings/keys.ts';
import { isLoopback } from '../settings/settings.ts';
import { Contracts } from './contracts.ts';
import { createTokenServer, metadataOf, type TokenServer } from './token-server.ts';
import { tokenStore } from './token-store.ts';

interface PartnerOptions {
  readonly parts: Parts;
  readonly execute: Executor;
}

const OFFERED = /^\/oidc\/(token|jwks)$/;

// In a demonstration it is this machine, at whatever port it listens.
function originOf(server: FastifyInstance, { mode, publicUrl }: Parts['settings']): string {
  if (publicUrl) return publicUrl;
  const address = server.server.address();
  if (mode === 'demo' && address && typeof address === 'object') return `http://localhost:${address.port}`;
  throw new HttpFault(404, 'NOT_FOUND', '合作方接口没有开通。请系统管理员设置 PUBLIC_URL。');
}

function refuseUnprotected(request: FastifyRequest): void {
  if (request.protocol !== 'https' && !isLoopback(request.hostname)) throw new HttpFault(400, 'HTTPS_REQUIRED', '密钥和令牌只能以 https 发送。');
}

function unauthenticated(reply: FastifyReply, message: string): FastifyReply {
  return errorAnswer(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', message);
}

/** `/oidc/token` for their tokens, and `POST /partner/graphql` for their questions. */
export async function partnerRoutes(server: FastifyInstance, { parts, execute }: PartnerOptions): Promise<void> {
  const { orm, clock, graph, contexts, settings } = parts;
  const sql = orm.pool as unknown as Sql;
  const contracts = new Contracts({ graph, execute, sql, clock });
  server.addHook('onClose', () => contracts.stop());
  let tokens: TokenServer | undefined;
  const tokenServer = (): TokenServer => (tokens ??= createTokenServer({
    origin: originOf(server, settings), sql, clock, store: tokenStore(sql, clock), behindProxy: settings.trustedProxies.length > 0, granted: noteToken, refused: () => observer.refused(contexts.of(contexts.public), 'partnerToken', 'REFUSED'), failed: (error) => parts.log.error({ error }, 'a token was not recorded'),
    keys: { token: keyNamed(settings.dataFolder, 'partner-token'), cookie: keyNamed(settings.dataFolder, 'partner-cookie') },
  }));
  // Who was given one, is known by then.
  async function noteToken(clientId: string): Promise<void> {
    const program = await admitClient({ sql, clock, graph }, clientId);
    if (program) await record(contexts.of(program.viewer), { action: 'partnerToken', object: { type: 'PartnerClient', id: program.id } });
  }

  const programs = new WeakMap<FastifyRequest, Admitted>();
  const handlers = new Map<object, RouteHandlerMethod>();

  async function handle(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const program = programs.get(request)!;
    const apollo = await contracts.serverFor(program.scopes);
    const context = async (of: FastifyRequest): Promise<Context> => Object.defineProperty(contexts.of(programs.get(of)!.viewer, of.id), 'program', { value: programs.get(of), enumerable: true });
    const handler = handlers.get(apollo) ?? (fastifyApolloHandler<Context>(apollo, { context }) as unknown as RouteHandlerMethod);
    handlers.set(apollo, handler);
    return handler.call(this, request, reply);
  }

  server.post('/partner/graphql', {
    config: { machine: true },
    async preHandler(request, reply) {
      refuseUnprotected(request);
      const [, token] = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '') ?? [];
      if (!token) return unauthenticated(reply, '请在 Authorization 里写明令牌：Bearer <令牌>。令牌从 /oidc/token 取得。');
      const clientId = await tokenServer().verify(token);
      if (!clientId) return unauthenticated(reply, '令牌不对或者已经过期，请重新取一个。');
      const program = await admitClient({ sql, clock, graph }, clientId);
      if (!program) return errorAnswer(reply, 403, 'FORBIDDEN', '程序已经停用，或者共享协议没有生效、已经到期或终止。');
      programs.set(request, program);
      return undefined;
    },
    handler: handle as never,
  });

  server.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/partner/graphql', config: { machine: true },
    handler: async (_request, reply) => {
      void reply.header('allow', 'POST');
      throw faultOf(405);
    },
  });

  server.get('/.well-known/oauth-authorization-server/oidc', async () => metadataOf(originOf(server, settings)));

  // The library reads the body by itself.
  await server.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', (_request, _payload, done) => done(null));
    own.all('/oidc/*', { config: { machine: true } }, async (request, reply) => {
      const [path] = request.url.split('?', 1);
      if (!OFFERED.test(path!)) throw faultOf(404);
      refuseUnprotected(request);
      const { provider } = tokenServer();
      reply.hijack();
      Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice('/oidc'.length) });
      await provider.callback()(request.raw, reply.raw);
    });
  });
}
