import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Context } from '@gongqiao/kernel';
import type { Admitted } from '@gongqiao/partners';
import type { Executor } from '@gongqiao/query';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { faultOf } from '../http/fault.ts';
import { errorAnswer } from '../http/graph.routes.ts';
import type { Parts } from '../http/parts.ts';
import { Contracts } from './contracts.ts';
import { type Door, refuseUnprotected } from './door.ts';

interface PartnerOptions {
  readonly parts: Parts;
  readonly execute: Executor;
  readonly door: Door;
}

function unauthenticated(reply: FastifyReply, message: string): FastifyReply {
  return errorAnswer(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', message);
}

/** Who asks; or what is answered instead. */
async function programOf(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<Admitted | FastifyReply> {
  refuseUnprotected(request);
  const [, token] = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (!token) return unauthenticated(reply, '请在 Authorization 里写明令牌：Bearer <令牌>。令牌从 /oidc/token 取得。');
  const clientId = await door.tokens.verify(token);
  if (!clientId) return unauthenticated(reply, '令牌不对或者已经过期，请重新取一个。');
  return (await door.admit(clientId)) ?? errorAnswer(reply, 403, 'FORBIDDEN', '程序已经停用，或者共享协议没有生效、已经到期或终止。');
}

/** `POST /partner/graphql`: what the agreement of the program that asks allows, and nothing else. */
export async function partnerRoutes(server: FastifyInstance, { parts, execute, door }: PartnerOptions): Promise<void> {
  const { orm, clock, graph, contexts } = parts;
  const contracts = new Contracts({ graph, execute, sql: orm.pool as never, clock });
  server.addHook('onClose', () => contracts.stop());
  const programs = new WeakMap<FastifyRequest, Admitted>();
  const handlers = new WeakMap<object, RouteHandlerMethod>();

  // Enumerable, since Apollo answers with a copy of the context.
  const context = async (request: FastifyRequest): Promise<Context> => {
    const program = programs.get(request)!;
    return Object.defineProperty(contexts.of(program.viewer, request.id), 'program', { value: program, enumerable: true });
  };

  async function handle(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const apollo = await contracts.serverFor(programs.get(request)!.scopes);
    const handler = handlers.get(apollo) ?? (fastifyApolloHandler<Context>(apollo, { context }) as unknown as RouteHandlerMethod);
    handlers.set(apollo, handler);
    return handler.call(this, request, reply);
  }

  server.post('/partner/graphql', {
    config: { machine: true },
    async preHandler(request, reply) {
      const program = await programOf(door, request, reply);
      if (!('scopes' in program)) return program;
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
}
