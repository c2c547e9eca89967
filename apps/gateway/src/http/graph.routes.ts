import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Context } from '@gongqiao/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Executor } from '@gongqiao/query';
import { startGraphServer } from '../graphql/apollo.ts';
import { type Brakes, tooMany } from './brakes.ts';
import { faultOf } from './fault.ts';
import type { Parts } from './parts.ts';
import { clearCookie, type SessionCookie } from './session-cookie.ts';

interface GraphOptions {
  readonly parts: Parts;
  readonly session: SessionCookie;
  readonly execute: Executor;
  readonly brakes: Brakes;
}

/** An answer that holds one error, in the shape of GraphQL. */
export function errorAnswer(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

async function contextOf(request: FastifyRequest, { contexts }: Parts): Promise<Context> {
  const caller = await request.caller();
  return contexts.of(caller.kind === 'signed-in' ? caller.viewer : contexts.public, request.id);
}

/** `POST /graphql`. A session that has ended is told so, once: the cookie goes, and the next request is the public's. */
export async function graphRoutes(server: FastifyInstance, { parts, session, execute, brakes }: GraphOptions): Promise<void> {
  const development = parts.settings.mode === 'demo';
  const graph = await startGraphServer({ schema: parts.graph.schema, execute, introspection: development });
  server.addHook('onClose', () => graph.stop());

  server.post('/graphql', {
    handler: fastifyApolloHandler<Context>(graph, { context: (request) => contextOf(request, parts) }) as never,
    async preHandler(request, reply) {
      const { kind } = await request.caller();
      const seconds = kind === 'signed-in' ? 0 : await brakes.anonymous(request);
      if (seconds > 0) {
        const { status, code, message } = tooMany(reply, seconds);
        return errorAnswer(reply, status, code, message);
      }
      if (kind === 'dead') {
        clearCookie(reply, session);
        return errorAnswer(reply, 401, 'UNAUTHENTICATED', '登录已经失效，请重新登录。');
      }
      if (development || parts.documents.has((request.body as { query?: unknown } | null)?.query)) return undefined;
      return errorAnswer(reply, 400, 'DOCUMENT_UNKNOWN', '这里只回答本系统页面自己的查询。页面可能刚刚升级，请刷新后再试。');
    },
  });

  server.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/graphql',
    handler: async (_request, reply) => {
      void reply.header('allow', 'POST');
      throw faultOf(405);
    },
  });
}
