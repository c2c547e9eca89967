import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@gongqiao/kernel';
import { type WebhookEvent, verifyWebhook } from '@gongqiao/partner-client';
import { secretOf, secretText } from '@gongqiao/partners';
import { demoPartner, loadDemoPartner } from '@gongqiao/partners/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';
import { openSink, type Sink } from './sink.ts';

const KILLS = 100;
/** Killed and started side by side, as two gateways. */
const GATEWAYS = 2;
const key = Buffer.alloc(32, 3);
const webhookId = newId();
// Below the gateway, so that what it is made of is found from there.
const folder = path.resolve(import.meta.dirname, `../node_modules/.cache/webhook-child-${process.pid}`);

/** One file of the worker and all that it needs: it starts in a quarter of a second. */
async function bundle(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    root: path.resolve(import.meta.dirname, '..'), configFile: false, logLevel: 'error', resolve: { mainFields: ['module', 'main'], extensions: ['.js', '.ts', '.json'] },
    ssr: { target: 'node', noExternal: true, external: ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler'] }, oxc: { decorator: { legacy: true, emitDecoratorMetadata: false }, keepNames: true } as never,
    build: { ssr: true, outDir: folder, target: 'node22', minify: false, rolldownOptions: { input: path.join(import.meta.dirname, 'webhook-child.ts'), treeshake: { moduleSideEffects: (id) => !/\/packages\/(?!kernel)/.test(id) }, output: { entryFileNames: 'child.mjs', keepNames: true } } },
  });
}

/** What a partner keeps: each delivery takes effect once, by its id. */
const effects = new Map<string, string[]>();
const told = new Set<string>();
function take({ id, headers, body }: { id: string; headers: Record<string, unknown>; body: string }): void {
  const event: WebhookEvent = verifyWebhook({ secret: secretText(secretOf(key, webhookId, 1)), body, headers: headers as never });
  if (told.has(id) || event.type !== 'organizations.changed') return;
  told.add(id);
  for (const organization of event.changed) effects.set(organization, [...(effects.get(organization) ?? []), id]);
}

let served: Served;
let sink: Sink;
beforeAll(async () => {
  await bundle();
  served = await serve();
  await loadDemoPartner(served.world.context());
  sink = await openSink(async (received) => {
    take(received);
    await sleep(Math.random() * 50);
    return 200;
  });
  await served.world.orm.pool.query(`insert into partners_webhook (id, created_at, updated_at, client_id, url, state, secret_since, set_at) select $1, now(), now(), id, $2, 'ACTIVE', now(), now() from partners_client where client_id = $3`, [webhookId, sink.url, demoPartner.clientId]);
}, 120_000);
afterAll(async () => {
  await sink.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(): ChildProcess {
  const facts = JSON.stringify({ url: served.world.database.url, key: key.toString('hex'), grants: served.world.graph.grants.get('partner') });
  return spawn(process.execPath, [path.join(folder, 'child.mjs'), facts], { env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: path.join(folder, 'compiled') }, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function ready(child: ChildProcess): Promise<void> {
  await new Promise((resolve) => child.stdout!.once('data', resolve));
}

/** Some moment: of the start, of looking and writing down, or while a delivery is on its way. */
async function anyMoment(): Promise<void> {
  if (Math.random() < 0.5) return sleep(Math.random() * 200);
  for (let waited = 0; waited < 1_000 && sink.open() === 0; waited += 2) await sleep(2);
  return sleep(Math.random() * 50);
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

it(`进程在任意时刻被 kill -9，${KILLS} 次：一项不漏，一项不重`, { timeout: 600_000 }, async () => {
  const first = start();
  await expect.poll(async () => (await served.world.orm.pool.query('select place from partners_webhook')).rows[0].place as unknown, { timeout: 30_000 }).not.toBeNull();
  await kill(first);
  const made: string[] = [];
  let [killing, kills, whileOpen] = [true, 0, 0];
  const gateway = async (): Promise<void> => {
    while (kills < KILLS) {
      kills += 1;
      const child = start();
      await ready(child);
      await anyMoment();
      if (sink.open() > 0) whileOpen += 1;
      await kill(child);
    }
  };
  const writer = async (): Promise<void> => {
    while (killing) {
      made.push(...(await served.world.write(async (context) => [await buildOrganization(context, { published: true }), await buildOrganization(context, { published: true })])).map(({ id }) => id));
      await sleep(100);
    }
  };
  const writing = writer();
  await Promise.all(Array.from({ length: GATEWAYS }, gateway));
  killing = false;
  await writing;
  const last = start();
  await expect.poll(() => made.filter((id) => !effects.has(id)).length, { timeout: 30_000 }).toBe(0);
  await expect.poll(async () => (await served.world.orm.pool.query("select count(*)::int as n from partners_delivery where state <> 'DELIVERED'")).rows[0].n as number, { timeout: 30_000 }).toBe(0);
  await kill(last);

  expect([...effects].filter(([, ids]) => ids.length !== 1)).toEqual([]);
  expect([...effects.keys()].sort()).toEqual(made.sort());
  // The kills met deliveries on their way, and some of those came twice: the same words under the same id.
  const again = sink.received.length - told.size;
  const words = new Map(sink.received.map(({ id, body }) => [id, body]));
  expect(sink.received.filter(({ id, body }) => words.get(id) !== body)).toEqual([]);
  expect([kills, whileOpen > 5, again > 0, made.length > 200]).toEqual([KILLS, true, true, true]);
  process.stdout.write(`${made.length} changes, ${told.size} deliveries, ${sink.received.length} requests; ${whileOpen} kills while one was open\n`);
});
