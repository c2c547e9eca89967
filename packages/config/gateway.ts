import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const startLimit = 120_000;

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then((response) => response.ok, () => false);
}

function spawnGateway(port: number, dataFolder: string, settings: Readonly<Record<string, string>>): { child: ChildProcess; output: () => string } {
  const env = { ...process.env, PORT: String(port), GONGQIAO_DATA: dataFolder, GONGQIAO_MODE: 'demo', NODE_ENV: 'production', ...settings };
  const child = spawn(process.execPath, [join(root, 'apps/gateway/dist/main.js')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  child.stdout.on('data', (text: Buffer) => lines.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => lines.push(text.toString()));
  return { child, output: () => lines.join('').slice(-4000) };
}

async function untilReady(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (!(await answers(`${origin}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`the gateway ended while starting (build it first: pnpm build):\n${output()}`);
    if (Date.now() > deadline) throw new Error(`the gateway was not ready within ${startLimit / 1000} s:\n${output()}`);
    await setTimeout(200);
  }
}

async function stop(child: ChildProcess, dataFolder: string): Promise<void> {
  const ended = new Promise((resolved) => child.once('exit', resolved));
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
}

/** A gateway of a journey's own. */
export interface Launched {
  readonly origin: string;
  /** Lets business be done on another day, as `pnpm gongqiao time --at` does: what falls due by then is done. */
  setDay(day: string): Promise<void>;
  stop(): Promise<void>;
}

async function setDay(dataFolder: string, day: string): Promise<void> {
  const env = { ...process.env, GONGQIAO_DATA: dataFolder, GONGQIAO_MODE: 'demo', NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [join(root, 'apps/gateway/dist/cli.js'), 'time', '--at', day], { cwd: root, env });
  // Until the gateway has looked at its clock again.
  await setTimeout(1_500);
}

/** Starts a gateway in demo mode on a free port, with a data folder and maybe settings of its own; at another time where one is given, as `pnpm gongqiao time` sets it. */
export async function launchGateway(settings: Readonly<Record<string, string>> = {}, at?: Date): Promise<Launched> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongqiao-e2e-'));
  if (at) writeFileSync(join(dataFolder, 'simulated-time'), String(at.getTime() - Date.now()));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { child, output } = spawnGateway(port, dataFolder, settings);
  try {
    await untilReady(child, origin, output);
  } catch (error) {
    await stop(child, dataFolder);
    throw error;
  }
  return { origin, setDay: (day) => setDay(dataFolder, day), stop: () => stop(child, dataFolder) };
}

/** The same, and for it time passes as it is told: the machine's, by which sessions grow old. */
export async function launchGatewayWithClock(): Promise<Omit<Launched, 'setDay'> & { pass(milliseconds: number): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongqiao-clock-'));
  const file = join(folder, 'milliseconds');
  const { origin, stop: stopGateway } = await launchGateway({ NODE_OPTIONS: `--import ${new URL('moved-clock.mjs', import.meta.url).href}`, MOVED_CLOCK: file });
  let passed = 0;
  return {
    origin,
    async pass(milliseconds) {
      writeFileSync(file, String((passed += milliseconds)));
      // Until it has looked, and what it believed of sessions is over.
      await setTimeout(1_500);
    },
    async stop() {
      await stopGateway();
      rmSync(folder, { recursive: true });
    },
  };
}
