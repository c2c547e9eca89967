import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { likeFolder } from './account.ts';

/** Where a cluster lies: `postgres/` in the data folder, which appears by one rename when it is complete. */
export interface Place {
  readonly dataFolder: string;
  readonly root: string;
  /** PGDATA, owned by the server's account. */
  readonly data: string;
  readonly log: string;
  readonly identityFile: string;
}

/** What a cluster is known by; kept in cluster.json, mode 600. */
export interface Identity {
  /** Shown in the title of each of its processes, so that they can be told from others without reading their memory. */
  readonly name: string;
  readonly password: string;
  /** The loopback port of the last start: connection strings stay valid over a restart. */
  readonly port: number;
}

/** The files of the cluster that lies, or will lie, at `root`. */
export function placeAt(dataFolder: string, root = path.join(dataFolder, 'postgres')): Place {
  return { dataFolder, root, data: path.join(root, 'data'), log: path.join(root, 'server.log'), identityFile: path.join(root, 'cluster.json') };
}

/** A fresh name and password; the port is chosen at the first start. */
export function newIdentity(): Identity {
  return { name: `gongqiao-${randomBytes(8).toString('hex')}`, password: randomBytes(32).toString('base64url'), port: 0 };
}

export function readIdentity(place: Place): Identity {
  return JSON.parse(fs.readFileSync(place.identityFile, 'utf8')) as Identity;
}

export function writeIdentity(place: Place, identity: Identity): void {
  const partial = `${place.identityFile}.${process.pid}`;
  fs.writeFileSync(partial, `${JSON.stringify(identity)}\n`, { mode: 0o600, flush: true });
  likeFolder(partial);
  fs.renameSync(partial, place.identityFile);
}

/** The superuser's connection string; never leaves this machine. */
export function adminUrl(identity: Identity, database = 'postgres'): string {
  return `postgresql://postgres:${identity.password}@127.0.0.1:${identity.port}/${database}`;
}
