import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installedFolder, reachableBinaries } from '../src/cluster/binaries.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongqiao-binaries-'));
const closed = path.join(folder, 'closed');
const native = path.join(closed, 'native');
const open = path.join(folder, 'open');
const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};

beforeAll(() => {
  fs.chmodSync(folder, 0o755);
  fs.mkdirSync(closed, { mode: 0o700 });
  fs.cpSync(installedFolder(), native, { recursive: true, verbatimSymlinks: true });
  fs.copyFileSync(path.join(installedFolder(), '..', 'package.json'), path.join(closed, 'package.json'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const version = (binaries: string): string => spawnSync(path.join(binaries, 'bin/postgres'), ['--version'], { ...nobody, cwd: '/', encoding: 'utf8' }).stdout;

test('安装在他人不可进入的文件夹: 服务器的账号仍能运行它', () => {
  const found = reachableBinaries(native, [path.join(closed, 'inside'), open]);
  expect(found).toBe(isRoot ? found : native);
  expect(found.startsWith(isRoot ? open : closed)).toBe(true);
  expect(version(found)).toMatch(/^postgres \(PostgreSQL\) 18\./);
});

test('第二次用已有的副本', () => {
  const found = reachableBinaries(native, [open]);
  const { ino } = fs.statSync(found);
  expect(fs.statSync(reachableBinaries(native, [open])).ino).toBe(ino);
});

test('不用别人放在那里的程序', () => {
  const planted = path.join(folder, 'planted');
  const name = path.basename(reachableBinaries(native, [open]));
  fs.mkdirSync(path.join(planted, name, 'bin'), { recursive: true });
  fs.copyFileSync(path.join(native, 'bin/postgres'), path.join(planted, name, 'bin/postgres'));
  fs.chmodSync(path.join(planted, name), 0o777);
  const found = reachableBinaries(native, [planted]);
  expect(found).not.toBe(path.join(planted, name));
  expect(version(found)).toContain('18.');
});

test('各处都可读的, 就地使用', () => {
  fs.chmodSync(closed, 0o755);
  expect(reachableBinaries(native, [])).toBe(native);
});
