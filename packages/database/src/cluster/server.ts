import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseFault, errorCode } from '../fault.ts';
import { lend, serverAccount, serverEnvironment } from './account.ts';
import { findBinaries } from './binaries.ts';
import { logSince, openLog } from './log.ts';
import type { Identity, Place } from './place.ts';
import { isAlive, isMainProcess } from './processes.ts';
import { settingArguments } from './settings.ts';
import type { ServerSettings } from './settings.ts';

/** A server that runs on a data folder, as its own postmaster.pid tells. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** What came of starting a server: it is ready, its port is taken, or another server or its remains still hold the data. */
export type Launch = 'ready' | 'port taken' | 'busy';

const pidFile = (place: Place): string => path.join(place.data, 'postmaster.pid');

function linesOf(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function readPidFile(place: Place): RunningServer | undefined {
  const lines = linesOf(pidFile(place));
  const pid = Number(lines[0]);
  // A file that was only just made is empty.
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** The server of this cluster, if one runs. */
export function findServer(place: Place, identity: Identity): RunningServer | undefined {
  const noted = readPidFile(place);
  return noted && isMainProcess(noted.pid, identity.name) ? noted : undefined;
}

/** A port of 127.0.0.1 that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function checkDataVersion(place: Place): void {
  const written = fs.readFileSync(path.join(place.data, 'PG_VERSION'), 'utf8').trim();
  if (written !== '18') {
    throw new DatabaseFault('WRONG_DATA_VERSION', `数据文件夹 ${place.data} 由 PostgreSQL ${written} 写成, 本程序带的是 18。请用原来的版本备份 (db backup), 再恢复到新的数据文件夹。`);
  }
}

function spawnServer(place: Place, identity: Identity, settings: ServerSettings): { child: ChildProcess; logFrom: number } {
  const account = serverAccount(place.data);
  const files = lend(account, [place.data]);
  const log = openLog(place.log);
  const [data = ''] = files.names;
  const options = ['-D', data, '-p', String(identity.port), ...settingArguments({ ...settings, cluster_name: identity.name })];
  // Detached: Ctrl-C is meant for the program that drains first, not for its database.
  const child = spawn(path.join(findBinaries(), 'bin', 'postgres'), options, {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor, ...files.descriptors],
  });
  files.close();
  fs.closeSync(log.descriptor);
  child.unref();
  return { child, logFrom: log.from };
}

function judge(place: Place, output: string): Launch {
  if (/could not bind|could not create any TCP\/IP sockets/.test(output)) return 'port taken';
  if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(output)) return 'busy';
  throw new DatabaseFault('SERVER_FAILED', `PostgreSQL 没有启动成功。日志在 ${place.log}, 末尾是:\n${output}`);
}

// After a restart of the machine a stranger may have the number that postmaster.pid names; PostgreSQL would take it for a server.
function forgetStranger(place: Place, identity: Identity): void {
  const noted = readPidFile(place);
  if (!noted || !isAlive(noted.pid) || isMainProcess(noted.pid, identity.name)) return;
  const aside = `${pidFile(place)}.${process.pid}`;
  fs.renameSync(pidFile(place), aside);
  // Another process may have started the server between the two lines above.
  if (fs.readFileSync(aside, 'utf8').startsWith(`${noted.pid}\n`)) fs.rmSync(aside);
  else fs.renameSync(aside, pidFile(place));
}

/** Starts the server and waits until it is ready or has given up. Call it only when `findServer` finds none. */
export async function launch(place: Place, identity: Identity, settings: ServerSettings): Promise<Launch> {
  checkDataVersion(place);
  forgetStranger(place, identity);
  const { child, logFrom } = spawnServer(place, identity, settings);
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  while (child.exitCode === null && child.signalCode === null) {
    if (failure) throw new DatabaseFault('SERVER_FAILED', `PostgreSQL 程序没有能够运行: ${failure.message}`, failure);
    const noted = readPidFile(place);
    if (noted?.pid === child.pid && noted?.ready) return 'ready';
    await sleep(10);
  }
  return judge(place, logSince(place.log, logFrom));
}

async function gone(place: Place, pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (readPidFile(place)?.pid === pid) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

/** Stops a server: connections are ended and everything is written; after 20 s without waiting for it. */
export async function shutDown(place: Place, identity: Identity): Promise<void> {
  const server = findServer(place, identity);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  if (await gone(place, server.pid, 20_000)) return;
  process.kill(server.pid, 'SIGQUIT');
  await gone(place, server.pid, 5_000);
}
