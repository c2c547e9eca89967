import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SettingsFault } from './settings.ts';

const length = 32;

// Linked, not renamed, into place: of two gateways that start at once the second takes the key of the first.
function make(file: string): void {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, randomBytes(length), { mode: 0o600, flush: true });
  try {
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(partial);
  }
}

/** A secret of 32 bytes by its name, made at the first start and kept, mode 600, in the folder `keys`. */
export function keyNamed(dataFolder: string, name: string): Buffer {
  const folder = path.join(dataFolder, 'keys');
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) make(file);
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const key = readFileSync(file);
  if (key.length !== length) throw new SettingsFault([`密钥文件 ${file} 已损坏。请从备份恢复它；若没有备份，删除它，下次启动会另造一个，所有人需重新登录。`]);
  return key;
}

const before = (name: string): string => `${name}.before`;
const fileOf = (dataFolder: string, name: string): string => path.join(dataFolder, 'keys', name);

/**
 * Gives the keys of a name, the newest first: beside it the one before, as long as something may still be kept under it. Read again when a file of the
 * folder came or went, so that a process that runs follows a key that is renewed; the same list until then.
 */
export function keyRing(dataFolder: string, name: string): () => readonly Buffer[] {
  const read = (): readonly Buffer[] => [keyNamed(dataFolder, name), ...(existsSync(fileOf(dataFolder, before(name))) ? [keyNamed(dataFolder, before(name))] : [])];
  let keys = read();
  const changedAt = (): number => statSync(path.join(dataFolder, 'keys')).mtimeMs;
  let seen = changedAt();
  return () => {
    const now = changedAt();
    if (now !== seen) [keys, seen] = [read(), now];
    return keys;
  };
}

/** Puts a new key in the place of one, which stays beside it. Goes on where an earlier renewal stopped: then no third key is made. */
export function renewKey(dataFolder: string, name: string): void {
  keyNamed(dataFolder, name);
  if (existsSync(fileOf(dataFolder, before(name)))) return;
  renameSync(fileOf(dataFolder, name), fileOf(dataFolder, before(name)));
  keyNamed(dataFolder, name);
}

/** Removes the key before: nothing is kept under it any more. */
export function dropKeyBefore(dataFolder: string, name: string): void {
  rmSync(fileOf(dataFolder, before(name)), { force: true });
}
