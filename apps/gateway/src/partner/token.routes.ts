import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Brakes, stopAt, tooMany } from '../http/brakes.ts';
import { faultOf } from '../http/fault.ts';
import { type Door, refuseUnprotected } from './door.ts';
import { metadataOf } from './token-server.ts';

const OFFERED = /^\/oidc\/(token|jwks)$/;

// The library reads the body by itself: it is handed what we read.
function handBack({ raw, body }: FastifyRequest): void {
  if (Buffer.isBuffer(body)) Object.defineProperties(raw, { readable: { value: true }, iterator: { value: () => Readable.from([body]) } });
}

interface TokenOptions {
  readonly door: Door;
  readonly brakes: Brakes;
}

/** `/oidc/token`, where programs get their tokens, and where they find it. */
export async function tokenRoutes(server: FastifyInstance, { door, brakes }: TokenOptions): Promise<void> {
  server.get('/.well-known/oauth-authorization-server/oidc', async () => metadataOf(door.origin));

  // Before anything is looked up, hashed or verified; in the words of OAuth beside our own.
  const countProgram = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const seconds = await brakes.client(request);
    if (seconds === 0) return undefined;
    const { status, code, message } = tooMany(reply, seconds);
    return reply.code(status).send({ error: 'temporarily_unavailable', code, message });
  };

  await server.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit: 50_000 }, (_request, body, done) => done(null, body));
    own.addContentTypeParser('*', (_request, _payload, done) => done(null));
    own.all('/oidc/*', { config: { machine: true }, onRequest: stopAt(brakes.token), preHandler: countProgram }, async (request, reply) => {
      const [path] = request.url.split('?', 1);
      if (!OFFERED.test(path!)) throw faultOf(404);
      refuseUnprotected(request);
      const { provider } = door.tokens;
      reply.hijack();
      handBack(request);
      Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice('/oidc'.length) });
      await provider.callback()(request.raw, reply.raw);
    });
  });
}
