import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { observer, witness } from '@gongqiao/audit';
import { FactorVault, PersonVault, Sessions } from '@gongqiao/identity';
import { DEMO_PASSWORD, loadDemoAccounts } from '@gongqiao/identity/testing';
import { type Clock, compose, type DomainModule, systemClock } from '@gongqiao/kernel';
import { createWorld, type World } from '@gongqiao/testing';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { domains } from '../src/domains.ts';
import { KnownDocuments } from '../src/graphql/documents.ts';
import type { Readiness } from '../src/http/health.routes.ts';
import type { Parts } from '../src/http/parts.ts';
import { createServer } from '../src/http/server.ts';
import { readSite } from '../src/pages/site.ts';
import { Contexts } from '../src/running/contexts.ts';
import { SessionChannel } from '../src/running/session-channel.ts';
import { keyRing } from '../src/settings/keys.ts';
import { usualLimits } from '../src/settings/limits.ts';
import { createLog } from '../src/settings/log.ts';
import type { Scan } from '../src/uploads/scanner.ts';
import { UploadStore } from '../src/uploads/upload-store.ts';

/** A gateway on loopback, with a database of its own. */
export interface Served {
  readonly origin: string;
  readonly server: FastifyInstance;
  readonly world: World;
  readonly parts: Parts;
  readonly dataFolder: string;
  fetch(path: string, init?: RequestInit & { cookie?: string }): Promise<Response>;
  post(path: string, body?: unknown, options?: { cookie?: string; headers?: Record<string, string>; method?: string }): Promise<Response>;
  graphql(query: string, options?: { cookie?: string; variables?: object }): Promise<{ status: number; headers: Headers; body: { data?: Record<string, never>; errors?: { message: string; extensions: { code: string } }[] } }>;
  /** The cookie of a demo account that signed in. */
  signIn(account: string): Promise<string>;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly settings?: Partial<Parts['settings']>;
  readonly more?: readonly DomainModule[];
  readonly documents?: KnownDocuments;
  readonly readiness?: Readiness;
  readonly world?: World;
  readonly log?: Logger;
  readonly clock?: Clock;
  readonly scan?: Scan;
}

const page = '<!doctype html><html><head><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="assets/index-a1b2c3.js" nonce="__CSP_NONCE__"></script></head><body></body></html>';

/** What a build leaves behind, small. */
export function writeApps(folder: string, apps = ['portal', 'legal-affairs', 'district', 'administration']): string {
  for (const app of apps) {
    const dist = path.join(folder, app, 'dist');
    mkdirSync(path.join(dist, 'assets'), { recursive: true });
    mkdirSync(path.join(dist, '.vite'));
    writeFileSync(path.join(dist, 'index.html'), page);
    writeFileSync(path.join(dist, 'assets/index-a1b2c3.js'), `console.log(${JSON.stringify(app.repeat(500))});`);
    writeFileSync(path.join(dist, 'robots.txt'), 'User-agent: *\n');
    writeFileSync(path.join(dist, '.vite/manifest.json'), '{}');
  }
  writeFileSync(path.join(folder, 'secret.txt'), 'not to be served');
  return folder;
}

export const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]!.split(';')[0]!;

export async function serve(options: ServeOptions = {}): Promise<Served> {
  const modules = [...domains, ...(options.more ?? [])];
  const world = options.world ?? (await createWorld({ domains, seed: true, witness, observer }));
  await loadDemoAccounts(world.context());
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'gongqiao-gateway-'));
  const log = options.log ?? createLog('silent');
  const graph = options.more ? compose(modules) : world.graph;
  const clock = options.clock ?? systemClock;
  const uploads = new UploadStore(dataFolder, clock, options.scan);
  const sessions = new Sessions({ sql: world.orm.pool as never, clock, graph, key: Buffer.alloc(32, 1) });
  const channel = new SessionChannel(world.database.url, sessions);
  await channel.open();
  const parts: Parts = {
    settings: { mode: 'demo', secondFactor: 'optional', plainHttp: false, trustedProxies: [], limits: usualLimits, verbatim: true, publicUrl: undefined, federation: undefined, sms: undefined, mail: undefined, dataFolder, ...options.settings }, graph, orm: world.orm, clock, sessions, vault: new FactorVault(Buffer.alloc(32, 2)), people: new PersonVault(keyRing(dataFolder, 'people')), uploads, log,
    contexts: new Contexts({ graph, orm: world.orm, clock, uploads, log }), site: readSite(writeApps(path.join(dataFolder, 'apps'))), documents: options.documents ?? new KnownDocuments([]),
  };
  const server = await createServer(parts, options.readiness ?? { isStopping: () => false, obstacle: () => Promise.resolve(null) });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const served: Served = {
    origin, server, world, parts, dataFolder,
    fetch: (where, { cookie, ...init } = {}) => fetch(`${origin}${where}`, { redirect: 'manual', ...init, headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) } }),
    post: (where, body, { cookie, headers, method = 'POST' } = {}) => served.fetch(where, {
      method, cookie, headers: { 'x-gongqiao': '1', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
    async graphql(query, { cookie, variables } = {}) {
      const response = await served.post('/graphql', { query, variables }, { cookie });
      return { status: response.status, headers: response.headers, body: (await response.json()) as never };
    },
    async signIn(account) {
      const response = await served.post('/auth/login', { account, password: DEMO_PASSWORD });
      if (!response.ok) throw new Error(`sign-in was answered ${response.status}`);
      return cookieOf(response);
    },
    async close() {
      await server.close();
      await channel.close();
      if (!options.world) await world.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
  return served;
}
