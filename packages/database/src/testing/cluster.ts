import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { errorCode } from '../fault.ts';

// vitest's workers are children, or threads, of the process that is the run.
function runProcess(): number {
  return process.env['VITEST'] && isMainThread ? process.ppid : process.pid;
}

// A process number comes again; together with the time the process began it does not.
function beginning(pid: number): string {
  if (process.platform !== 'linux') return '';
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return `-${fields[19]}`;
}

function isFirst(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function startKeeper(folder: string, run: number): void {
  const keeper = fileURLToPath(new URL('./keeper.ts', import.meta.url));
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  spawn(process.execPath, [keeper, folder, String(run)], { env, cwd: '/', detached: true, stdio: 'ignore' }).unref();
}

function read(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

async function join(): Promise<string> {
  const run = runProcess();
  const folder = path.join(os.tmpdir(), `gongqiao-test-${process.getuid?.() ?? 0}-${run}${beginning(run)}`);
  if (isFirst(folder)) startKeeper(folder, run);
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; await sleep(25)) {
    const failure = read(folder, 'failed');
    if (failure) throw new Error(`the test cluster did not start: ${failure}`);
    const url = read(folder, 'ready');
    if (url) return url;
  }
  throw new Error(`the test cluster did not start within 60 s; see ${folder}`);
}

let joined: Promise<string> | undefined;

/**
 * The superuser's connection string to the one cluster of this test run. The first worker that asks starts it (1.5 s), the
 * others share it, and a keeper stops it and removes its data when the run ends. It does not survive power cuts.
 */
export function testCluster(): Promise<string> {
  joined ??= join();
  return joined;
}
