import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { DatabaseFault } from '../fault.ts';
import { handOver, lend, likeFolder, newServerAccount, serverEnvironment } from './account.ts';
import type { ServerAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { newIdentity, placeAt, writeIdentity } from './place.ts';
import type { Place } from './place.ts';
import { endMarked, isAlive } from './processes.ts';

// --builtin-locale alone leaves the character type at C, and then pg_trgm finds no Chinese. macOS has no C.UTF-8 of its own.
const localeOptions =
  process.platform === 'darwin'
    ? ['--locale=C', '--lc-ctype=en_US.UTF-8', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8'];

async function runInitdb(place: Place, account: ServerAccount, passwordFile: string): Promise<void> {
  const files = lend(account, [place.data, passwordFile]);
  const [data = '', password = ''] = files.names;
  const options = ['-D', data, '-U', 'postgres', `--pwfile=${password}`, '--auth=scram-sha-256', '-E', 'UTF8', '--locale-provider=builtin', '--data-checksums', '-c', `cluster_name=${path.basename(place.root)}`, ...localeOptions];
  const child = spawn(path.join(findBinaries(), 'bin', 'initdb'), options, {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', ...files.descriptors],
  });
  const [output, [status]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
  files.close();
  if (status !== 0) throw new DatabaseFault('SERVER_FAILED', `没有能够建立数据库 (${place.dataFolder})。请检查磁盘空间与文件夹权限, 或用 DATABASE_URL 指定自己的 PostgreSQL。\n${output}`);
}

// initdb, and the servers that it begins, outlive whoever started it, and would go on filling the folder that is being removed.
function removeAbandoned(dataFolder: string): void {
  for (const name of fs.readdirSync(dataFolder)) {
    const [, pid] = /^postgres\.new-(\d+)-/.exec(name) ?? [];
    if (!pid || isAlive(Number(pid))) continue;
    endMarked(name);
    const abandoned = path.join(dataFolder, name);
    // Node says nothing when a folder got a new file while it was emptied.
    for (let tries = 0; tries < 10 && fs.existsSync(abandoned); tries += 1) fs.rmSync(abandoned, { recursive: true, force: true, maxRetries: 1, retryDelay: 20 });
  }
}

function fill(place: Place, account: ServerAccount, password: string): string {
  fs.mkdirSync(place.data, { mode: 0o700 });
  handOver(account, place.data);
  const passwordFile = path.join(place.root, 'password');
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  handOver(account, passwordFile);
  return passwordFile;
}

// Else a power cut could take the new name back, and what was saved under it.
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}

function settle(from: Place, to: Place): void {
  try {
    fs.renameSync(from.root, to.root);
  } catch (error) {
    // Another process was first: its cluster is the cluster.
    if (!fs.existsSync(to.identityFile)) throw error;
    fs.rmSync(from.root, { recursive: true, force: true });
  }
  flushFolder(to.root);
  flushFolder(to.dataFolder);
}

/** Makes the cluster of a data folder if there is none. Interrupted at any moment, it begins anew the next time. */
export async function initialize(dataFolder: string): Promise<Place> {
  const place = placeAt(dataFolder);
  if (fs.existsSync(place.identityFile)) return place;
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  removeAbandoned(dataFolder);
  const identity = newIdentity();
  const draft = placeAt(dataFolder, fs.mkdtempSync(path.join(dataFolder, `postgres.new-${process.pid}-`)));
  likeFolder(draft.root);
  const account = newServerAccount(dataFolder);
  const passwordFile = fill(draft, account, identity.password);
  await runInitdb(draft, account, passwordFile);
  fs.rmSync(passwordFile);
  writeIdentity(draft, identity);
  settle(draft, place);
  return place;
}
