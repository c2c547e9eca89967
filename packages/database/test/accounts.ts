import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Account {
  readonly title: string;
  readonly uid?: number;
  readonly gid?: number;
}

export interface Opened {
  readonly started: boolean;
  readonly adminUrl: string;
  readonly milliseconds: number;
}

function isReachable(folder: string): boolean {
  for (let each = folder; each !== path.dirname(each); each = path.dirname(each)) {
    if ((fs.statSync(each).mode & 0o005) !== 0o005) return false;
  }
  return true;
}

function accounts(): Account[] {
  if (process.getuid?.() !== 0) return [{ title: '普通用户' }];
  const root = { title: 'root' };
  // A clone in root's home cannot be read by anybody else.
  return isReachable(import.meta.dirname) ? [root, { title: '普通用户', uid: 65_534, gid: 65_534 }] : [root];
}

export const allAccounts: readonly Account[] = accounts();

/** A folder of the account inside a parent that only root, or we, may enter. */
export function closedFolder(account: Account = { title: '' }): string {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'gongqiao-database-'));
  if (account.uid !== undefined) fs.chownSync(parent, account.uid, account.gid!);
  return path.join(parent, 'data');
}

/** Removes what closedFolder made. */
export function removeFolder(dataFolder: string): void {
  fs.rmSync(path.dirname(dataFolder), { recursive: true, force: true });
}

/** Another process that uses the cluster of a data folder until it is told to stop. */
export class OtherProcess {
  readonly child: ChildProcess;

  constructor(dataFolder: string, account: Account = { title: '' }) {
    const file = fileURLToPath(new URL('./children/hold.ts', import.meta.url));
    const { NODE_OPTIONS: _ours, ...env } = process.env;
    const { uid, gid } = account;
    this.child = fork(file, [dataFolder], { execArgv: [], env, cwd: '/', ...(uid !== undefined && { uid, gid }) });
  }

  async opened(): Promise<Opened> {
    const [message] = (await once(this.child, 'message')) as [Opened & { failure?: string }];
    if (message.failure) throw new Error(message.failure);
    return message;
  }

  async stop(): Promise<void> {
    if (!this.child.connected) return;
    const exit = once(this.child, 'exit');
    this.child.send('stop');
    await exit;
  }

  async kill(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}
