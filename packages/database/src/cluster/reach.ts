import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseFault } from '../fault.ts';
import { takeLease } from './lease.ts';
import type { Lease } from './lease.ts';
import { readIdentity, writeIdentity } from './place.ts';
import type { Place } from './place.ts';
import { endOrphans } from './processes.ts';
import { findServer, freePort, launch } from './server.ts';
import type { ServerSettings } from './settings.ts';

/** How to come to a running server. */
export interface Reaching {
  readonly place: Place;
  readonly settings: ServerSettings;
  /** The port to listen on; 0 keeps that of the last start, or takes a free one. */
  readonly port: number;
  /** How long to go on trying, in milliseconds. */
  readonly patience: number;
}

async function choosePort({ place, port }: Reaching, taken: boolean): Promise<void> {
  const identity = readIdentity(place);
  if (port !== 0 && taken) throw new DatabaseFault('SERVER_FAILED', `数据库端口 ${port} 已被占用, 请换一个端口, 或不指定端口。`);
  if (port !== 0 && identity.port !== port) writeIdentity(place, { ...identity, port });
  if (port === 0 && (taken || identity.port === 0)) writeIdentity(place, { ...identity, port: await freePort() });
}

async function attempt(reaching: Reaching): Promise<{ lease?: Lease; started: boolean }> {
  const { place, settings } = reaching;
  const running = findServer(place, readIdentity(place));
  if (!running) {
    await choosePort(reaching, false);
    const outcome = await launch(place, readIdentity(place), settings);
    if (outcome === 'port taken') await choosePort(reaching, true);
    if (outcome === 'busy') endOrphans(readIdentity(place).name);
    if (outcome !== 'ready') return { started: false };
  }
  const lease = await takeLease(readIdentity(place));
  return { ...(lease && { lease }), started: !running };
}

/** Attaches to the cluster's server, or starts it, also over the remains of one that was killed. */
export async function reach(reaching: Reaching): Promise<{ lease: Lease; started: boolean }> {
  const deadline = performance.now() + reaching.patience;
  let started = false;
  for (;;) {
    const result = await attempt(reaching);
    started ||= result.started;
    if (result.lease) return { lease: result.lease, started };
    if (performance.now() > deadline) throw new DatabaseFault('SERVER_FAILED', `在 ${reaching.patience / 1000} 秒内没有连上数据库。日志在 ${reaching.place.log}。`);
    await sleep(50);
  }
}
