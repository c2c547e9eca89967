import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PackedFiles } from '../pages/packed-files.ts';
import type { Page, Site, SiteFile } from '../pages/site.ts';
import { faultOf } from './fault.ts';
import type { Parts } from './parts.ts';
import { pagePolicy } from './security-headers.ts';
import { clearCookie, type SessionCookie } from './session-cookie.ts';

/** Addresses that belong to no page, whatever follows. */
const reserved = /^\/(graphql|auth|uploads|download|healthz|readyz|partner|oidc)(\/|$)/;
const oneYear = 31_536_000;

async function sendFile(file: SiteFile, packed: PackedFiles, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { encoding, bytes } = await packed.get(file, request.headers['accept-encoding'] ?? '');
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply
    .headers({ 'cache-control': file.immutable ? `public, max-age=${oneYear}, immutable` : 'no-cache', vary: 'accept-encoding' })
    .type(file.type).send(bytes);
}

function sendPage(page: Page, reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply.header('content-security-policy', pagePolicy(nonce)).type('text/html; charset=utf-8').send(page.with(nonce));
}

// Pages have addresses of their own within an app, which it reads itself; an address with an extension means a file.
function pageFor(site: Site, pathname: string): Page | null {
  if (reserved.test(pathname) || path.posix.extname(pathname) !== '') return null;
  const base = [...site.pages.keys()].filter((each) => each !== '/').find((each) => pathname.startsWith(each));
  return site.pages.get(base ?? '/') ?? null;
}

const unbuilt = '前端还没有构建。请运行 pnpm build 后重新启动；开发时请运行 pnpm dev，打开它显示的地址。';

/** The frontends: files as they were built, pages with a nonce per answer. */
export async function pageRoutes(server: FastifyInstance, { parts, session }: { parts: Parts; session: SessionCookie }): Promise<void> {
  const { site } = parts;
  const packed = new PackedFiles();

  server.get('/*', async (request, reply) => {
    const pathname = new URL(request.url, 'http://localhost').pathname;
    const file = site.files.get(pathname);
    if (file) return sendFile(file, packed, request, reply);
    if (site.pages.has(`${pathname}/`)) return reply.redirect(`${pathname}/`, 308);
    const page = pageFor(site, pathname);
    if (!page) {
      if (site.pages.size === 0 && !reserved.test(pathname)) return reply.code(503).type('text/plain; charset=utf-8').send(unbuilt);
      throw faultOf(404);
    }
    // A page that comes with the cookie of an ended session begins anew, as the public's.
    if ((await request.caller().catch(() => null))?.kind === 'dead') clearCookie(reply, session);
    return sendPage(page, reply);
  });
}
