import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
