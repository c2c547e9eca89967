import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createWorld } from './src/index.ts';
import { anonymous } from '@gongqiao/kernel';
const { identityDomain } = await import('../identity/src/index.ts');
const { registryDomain } = await import('../registry/src/index.ts');
const { loadDemo } = await import('../registry/src/testing/index.ts');
const world = await createWorld({ domains: [identityDomain, registryDomain], seed: true });
await loadDemo(world.context());
const viewer = { ...anonymous, grants: new Map(world.graph.publicGrants.map((p) => [p, ['*']] as const)) };
const dist = '/work/main/apps/portal/dist';
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
createServer(async (q, r) => {
  const path = q.url!.split('?')[0]!;
  if (path === '/graphql') {
    let s = ''; for await (const c of q) s += c;
    const { query, variables } = JSON.parse(s);
    let body; try { body = await world.execute(query, { viewer, variables }); } catch (e) { body = { errors: [{ message: String(e) }] }; console.log(e); }
    if (body.errors) console.log(JSON.stringify(body.errors));
    r.setHeader('content-type', 'application/json'); return r.end(JSON.stringify(body));
  }
  if (path === '/auth/settings') { r.setHeader('content-type', 'application/json'); return r.end('{"mode":"demo","plainHttp":false}'); }
  const f = join(dist, path);
  if (path.startsWith('/assets/') && existsSync(f)) { r.setHeader('content-type', types[extname(f)] ?? 'text/plain'); return r.end(readFileSync(f)); }
  r.setHeader('content-type', 'text/html');
  r.setHeader('content-security-policy', "default-src 'self'; script-src 'nonce-abc'; style-src 'nonce-abc'; img-src 'self'");
  r.end(readFileSync(join(dist, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', 'abc'));
}).listen(8103, '127.0.0.1', () => console.log('ready'));
