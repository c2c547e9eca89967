import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { newId } from '@gongqiao/kernel';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { executorOf } from '../graphql/apollo.ts';
import { Door } from '../partner/door.ts';
import { partnerRoutes } from '../partner/partner.routes.ts';
import { tokenRoutes } from '../partner/token.routes.ts';
import { secretRoutes } from '../partner/webhooks/secret.routes.ts';
import { authRoutes } from './auth.routes.ts';
import { type Brakes, fitBrakes, stopAt } from './brakes.ts';
import { downloadRoutes } from './download.routes.ts';
import { Federation } from '../federation/federation.ts';
import { answerFault, faultOf, HttpFault } from './fault.ts';
import { federatedRoutes } from './federated.routes.ts';
import { isForged } from './forgery.ts';
import { graphRoutes } from './graph.routes.ts';
import { healthRoutes, type Readiness } from './health.routes.ts';
import { mailRoutes } from './mail.routes.ts';
import { pageRoutes } from './page.routes.ts';
import type { Parts } from './parts.ts';
import { passkeyRoutes } from './passkey.routes.ts';
import { passwordRoutes } from './password.routes.ts';
import { peopleRoutes } from './people.routes.ts';
import { proveRoutes } from './prove.routes.ts';
import { secondFactorRoutes } from './second-factor.routes.ts';
import { securityHeaders } from './security-headers.ts';
import { type Caller, callerOf, type SessionCookie, sessionCookie } from './session-cookie.ts';
import { uploadRoutes } from './upload.routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; looked up once a request. */
    caller(): Promise<Caller>;
  }
  interface FastifyContextConfig {
    /** Asked by programs, which send no cookie that a page of another site could use. */
    machine?: boolean;
  }
}

// A client that is slow to send its head, its body or anything at all is cut off: Fastify's own requestTimeout does not do it.
const patience = {
  requestTimeout: 10_000, connectionTimeout: 15_000, keepAliveTimeout: 60_000, bodyLimit: 100_000,
  http: { headersTimeout: 8_000, requestTimeout: 10_000, connectionsCheckingInterval: 2_000 },
} as const;

function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    // Without the query: people's search words stand in it.
    const path = request.originalUrl.split('?', 1)[0];
    request.log.info({ method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}

function guard(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(securityHeaders(request.protocol === 'https')).header('x-request-id', request.id);
    if (!request.routeOptions.config.machine && isForged(request)) throw new HttpFault(403, 'FORGED', '这个请求不像是从本站的页面发出的，没有受理。请刷新页面再试。');
  });
}

// A client that keeps its connection would send the next request into one that is being closed.
function partFromClients(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onSend', async (_request, reply) => {
    if (readiness.isStopping()) void reply.header('connection', 'close');
  });
}

function rememberCallers(server: FastifyInstance, parts: Parts, sessionCookie: SessionCookie): void {
  const callers = new WeakMap<FastifyRequest, Promise<Caller>>();
  server.decorateRequest('caller', function (this: FastifyRequest) {
    let caller = callers.get(this);
    if (!caller) callers.set(this, (caller = callerOf(this, sessionCookie, parts.sessions)));
    return caller;
  });
}

interface Braked {
  readonly parts: Parts;
  readonly brakes: Brakes;
}

async function entryRoutes(server: FastifyInstance, { parts, session, brakes }: Braked & { session: SessionCookie }): Promise<void> {
  const { federation } = parts.settings;
  server.addHook('onRequest', stopAt(brakes.entry));
  await server.register(authRoutes, { parts, session });
  await server.register(federatedRoutes, { parts, session, federation: federation ? new Federation(federation) : null });
  await server.register(secondFactorRoutes, { parts, session });
  await server.register(passkeyRoutes, { parts, session });
  await server.register(passwordRoutes, { parts, session });
  await server.register(proveRoutes, { parts, session });
  await server.register(peopleRoutes, { parts, session });
  await server.register(mailRoutes, { parts });
}

async function fileRoutes(server: FastifyInstance, { parts, brakes }: Braked): Promise<void> {
  server.addHook('onRequest', stopAt(brakes.files));
  await server.register(uploadRoutes, { parts });
  await server.register(downloadRoutes, { parts });
}

/** The whole HTTP side, not listening yet. */
export async function createServer(parts: Parts, readiness: Readiness): Promise<FastifyInstance> {
  const { trustedProxies, plainHttp } = parts.settings;
  const server = Fastify({
    ...patience, loggerInstance: parts.log as never, logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }), genReqId: () => newId(), requestIdHeader: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false, routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    // An address that cannot be read never comes to the hooks.
    frameworkErrors: (error, request, reply) => void answerFault(error, request, reply.headers(securityHeaders(request.protocol === 'https')) as never), forceCloseConnections: 'idle', exposeHeadRoutes: true,
  }) as unknown as FastifyInstance;
  server.removeContentTypeParser('text/plain');
  server.setErrorHandler(answerFault);
  server.setNotFoundHandler((request, reply) => answerFault(faultOf(404), request, reply));
  const session = sessionCookie(plainHttp);
  rememberCallers(server, parts, session);
  guard(server);
  logAnswers(server);
  partFromClients(server, readiness);
  await server.register(cookie);
  await server.register(compress, { threshold: 2_048, encodings: ['br', 'gzip'] });
  await server.register(healthRoutes, { readiness });
  const brakes = await fitBrakes(server, parts.settings.limits);
  await server.register(entryRoutes, { parts, session, brakes });
  const execute = executorOf({ graph: parts.graph, verbatim: parts.settings.verbatim, warn: (what) => parts.log.warn({ what }, 'no plan covers this field') });
  await server.register(graphRoutes, { parts, session, execute, brakes });
  const door = new Door(server, parts);
  await server.register(tokenRoutes, { door, brakes });
  await server.register(partnerRoutes, { parts, execute, door });
  await server.register(secretRoutes, { door });
  await server.register(fileRoutes, { parts, brakes });
  await server.register(pageRoutes, { parts, session });
  return server;
}
