import { createHash } from 'node:crypto';
import { observer, record } from '@gongqiao/audit';
import { actingBy, may, PUBLIC, SIGNED_IN, type Viewer } from '@gongqiao/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpFault } from './fault.ts';
import type { Parts } from './parts.ts';

function isAllowed(allow: string, viewer: Viewer): boolean {
  if (allow === PUBLIC) return true;
  return allow === SIGNED_IN ? viewer.kind !== 'ANONYMOUS' : may(viewer, allow);
}

/** Who asks, if they may; a session that has ended is told so. */
export async function viewerFor(request: FastifyRequest, parts: Parts, allow: string): Promise<Viewer> {
  const caller = await request.caller();
  const viewer = caller.kind === 'signed-in' ? caller.viewer : parts.contexts.public;
  if (caller.kind !== 'dead' && isAllowed(allow, viewer)) return actingBy(viewer, allow);
  if (caller.kind !== 'dead') observer.refused(parts.contexts.of(viewer, request.id), request.routeOptions.url ?? '', caller.kind === 'signed-in' ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  throw caller.kind === 'signed-in' ? new HttpFault(403, 'FORBIDDEN', '您没有此项权限。') : new HttpFault(401, 'UNAUTHENTICATED', '请先登录。');
}

/** Names a file so that every browser saves it under its Chinese name (RFC 6266). */
export function attachment(fileName: string): string {
  const extension = /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0] ?? '';
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="download${extension}"; filename*=UTF-8''${encoded}`;
}

function queryOf(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(request.query as Record<string, string | string[]>);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
}

// What was asked for can be compared, and is not told: people's search words stand in it.
const digestOf = (query: object): string => createHash('sha256').update(JSON.stringify(Object.entries(query).sort())).digest('hex');

/** `GET /download/<domain>/<name>`: the files that domains offer in their manifests. */
export async function downloadRoutes(server: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  for (const module of parts.graph.modules) {
    for (const [name, route] of Object.entries(module.downloads ?? {})) {
      server.get(`/download/${module.name}/${name}`, async (request, reply) => {
        const viewer = await viewerFor(request, parts, route.allow);
        const [context, query] = [parts.contexts.of(viewer, request.id), queryOf(request)];
        const { fileName, contentType, body, rows } = await route.handle(context, query);
        await record(context, { action: 'download', object: { type: `${module.name}/${name}`, id: query['id'] ?? null }, payload: { query: digestOf(query), rows } });
        return reply.header('content-disposition', attachment(fileName)).type(contentType).send(body);
      });
    }
  }
}
