import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Way } from './ways.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export interface Server {
  readonly way: Way;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly process: ChildProcess;
  /** Milliseconds from the start to the first answer. */
  readonly firstAnswer: number;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(25)) {
    if (child.exitCode !== null) throw new Error(`the server for ${url} stopped with ${child.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response && response.status < 500) return;
  }
  throw new Error(`no answer from ${url}`);
}

async function launch(way: Way, args: readonly string[], env: NodeJS.ProcessEnv, port: number, ready: string): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...args], { cwd: root, env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await answers(`${origin}${ready}`, child);
  return { way, origin, headers: { 'content-type': 'application/json' }, process: child, firstAnswer: performance.now() - begun };
}

/** What a request of the public says of itself. */
export const publicHeaders: Readonly<Record<string, string>> = { 'content-type': 'application/json', 'x-gongqiao': '1' };

/** Signs in with a demo account; what its requests say of themselves. */
export async function signIn(origin: string, account: string): Promise<Readonly<Record<string, string>>> {
  const headers = { ...publicHeaders, origin };
  const accounts = (await (await fetch(`${origin}/auth/demo-accounts`)).json()) as { account: string; password: string }[];
  const { password } = accounts.find((each) => each.account === account)!;
  const response = await fetch(`${origin}/auth/login`, { method: 'POST', headers, body: JSON.stringify({ account, password }) });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  return { ...headers, cookie: response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') };
}

/** No rate limits: what is measured is the work. */
export const UNLIMITED = 'entry=0,anonymous=0,files=0';

/** The built gateway, signed in with a demo account; the clerk of 城阳 is a viewer with a row rule. */
export async function startOurs(way: 'ours' | 'oursByResolvers', dataFolder: string, account = 'chengyang', limits = UNLIMITED): Promise<Server> {
  const port = await freePort();
  const server = await launch(way, ['apps/gateway/dist/main.js'], { GONGQIAO_DATA: dataFolder, PORT: String(port), GONGQIAO_MODE: 'demo', RATE_LIMITS: limits, ...(way === 'oursByResolvers' && { GONGQIAO_VERBATIM: '0' }) }, port, '/readyz');
  return { ...server, headers: await signIn(server.origin, account) };
}

export async function startPeer(way: 'byHand' | 'postgraphile', url: string): Promise<Server> {
  const port = await freePort();
  const entry = path.join(import.meta.dirname, way === 'byHand' ? 'by-hand.ts' : 'postgraphile.ts');
  return launch(way, ['--import', 'tsx', entry, url, String(port)], {}, port, way === 'byHand' ? '/' : '/graphql?query=%7B__typename%7D');
}
