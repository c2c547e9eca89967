import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { Context } from '@gongqiao/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startGraphServer } from '../graphql/apollo.ts';
import { faultOf } from './fault.ts';
import type { Parts } from './parts.ts';
import { clearCookie, type SessionCookie } from './session-cookie.ts';

interface GraphOptions {
  readonly parts: Parts;
  readonly session: SessionCookie;
}

function errorAnswer(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

function graphRequest({ method, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return { method, headers: map, body, search: '' };
}

async function answer(graph: ApolloServer<Context>, request: FastifyRequest, reply: FastifyReply, context: Context): Promise<unknown> {
  const { headers, body, status } = await graph.executeHTTPGraphQLRequest({ httpGraphQLRequest: graphRequest(request), context: () => Promise.resolve(context) });
  for (const [name, value] of headers) void reply.header(name, value);
  void reply.code(status ?? 200).header('cache-control', 'no-store');
  return body.kind === 'complete' ? reply.send(body.string) : errorAnswer(reply, 400, 'BAD_REQUEST', '不支持分段的回答。');
}

/** `POST /graphql`. A session that has ended is told so, once: the cookie goes, and the next request is the public's. */
export async function graphRoutes(server: FastifyInstance, { parts, session }: GraphOptions): Promise<void> {
  const development = parts.settings.mode === 'demo';
  const graph = await startGraphServer({ graph: parts.graph, development, verbatim: parts.settings.verbatim, warn: (what) => parts.log.warn({ what }, 'no plan covers this field') });
  server.addHook('onClose', () => graph.stop());

  server.post('/graphql', async (request, reply) => {
    const caller = await request.caller();
    if (caller.kind === 'dead') {
      clearCookie(reply, session);
      return errorAnswer(reply, 401, 'UNAUTHENTICATED', '登录已经失效，请重新登录。');
    }
    if (!development && !parts.documents.has((request.body as { query?: unknown } | null)?.query)) {
      return errorAnswer(reply, 400, 'DOCUMENT_UNKNOWN', '这里只回答本系统页面自己的查询。页面可能刚刚升级，请刷新后再试。');
    }
    const viewer = caller.kind === 'signed-in' ? caller.viewer : parts.contexts.public;
    return answer(graph, request, reply, parts.contexts.of(viewer, request.id));
  });

  server.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/graphql',
    handler: async (_request, reply) => {
      void reply.header('allow', 'POST');
      throw faultOf(405);
    },
  });
}
