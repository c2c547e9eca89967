import type { FastifyInstance } from 'fastify';
import { faultOf } from '../http/fault.ts';
import { type Door, refuseUnprotected } from './door.ts';
import { metadataOf } from './token-server.ts';

const OFFERED = /^\/oidc\/(token|jwks)$/;

/** `/oidc/token`, where programs get their tokens, and where they find it. */
export async function tokenRoutes(server: FastifyInstance, { door }: { door: Door }): Promise<void> {
  server.get('/.well-known/oauth-authorization-server/oidc', async () => metadataOf(door.origin));

  // The library reads the body by itself.
  await server.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', (_request, _payload, done) => done(null));
    own.all('/oidc/*', { config: { machine: true } }, async (request, reply) => {
      const [path] = request.url.split('?', 1);
      if (!OFFERED.test(path!)) throw faultOf(404);
      refuseUnprotected(request);
      const { provider } = door.tokens;
      reply.hijack();
      Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice('/oidc'.length) });
      await provider.callback()(request.raw, reply.raw);
    });
  });
}
