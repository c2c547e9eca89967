import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Context } from '@gongqiao/kernel';
import type { Admitted } from '@gongqiao/partners';
import type { Executor } from '@gongqiao/query';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { faultOf } from '../http/fault.ts';
import type { Parts } from '../http/parts.ts';
import { Contracts } from './contracts.ts';
import type { Door } from './door.ts';
import { programOf } from './program-of.ts';

interface PartnerOptions {
  readonly parts: Parts;
  readonly execute: Executor;
  readonly door: Door;
}

/** `POST /partner/graphql`: what the agreement of the program that asks allows, and nothing else. */
export async function partnerRoutes(server: FastifyInstance, { parts, execute, door }: PartnerOptions): Promise<void> {
  const { orm, clock, graph, contexts } = parts;
  const contracts = new Contracts({ graph, execute, sql: orm.pool as never, clock, refused: (...refusal) => door.noteRefusal(...refusal) });
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
