import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boundLog } from '../src/cluster/log.ts';
import { startEmbedded } from '../src/cluster/embedded.ts';
import { withConnection } from '../src/connection/session.ts';
import { closedFolder, OtherProcess, removeFolder } from './accounts.ts';

// Each test makes a cluster, and some wait for one to be repaired, on whatever machine this runs.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;

beforeEach(() => {
  folder = closedFolder();
});

afterEach(() => removeFolder(folder));

const isRunning = (): boolean => fs.existsSync(path.join(folder, 'postgres/data/postmaster.pid'));
const serverPid = (): number => Number.parseInt(fs.readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8'), 10);

async function answers(url: string): Promise<boolean> {
  const { rows } = await withConnection(url, (client) => client.query<{ one: number }>('select 1 as one'));
  return rows[0]?.one === 1;
}

test('第二个进程连到已在运行的服务器; 先来的先走, 服务器仍在; 最后走的停止它', async () => {
  const gateway = new OtherProcess(folder);
  const { started, adminUrl } = await gateway.opened();
  expect(started).toBe(true);
  const command = await startEmbedded({ dataFolder: folder });
  expect(command).toMatchObject({ started: false, adminUrl });
  await gateway.stop();
  expect(await answers(command.adminUrl)).toBe(true);
  await command.stop();
  expect(isRunning()).toBe(false);
});

test('后来的先走: 服务器仍在', async () => {
  const gateway = new OtherProcess(folder);
  const { adminUrl } = await gateway.opened();
  const command = await startEmbedded({ dataFolder: folder });
  await command.stop();
  expect(await answers(adminUrl)).toBe(true);
  await gateway.stop();
  expect(isRunning()).toBe(false);
});

test('三个进程同时首次启动: 只有一个数据库, 都能使用', async () => {
  const all = [1, 2, 3].map(() => new OtherProcess(folder));
  const opened = await Promise.all(all.map((each) => each.opened()));
  expect(new Set(opened.map(({ adminUrl }) => adminUrl)).size).toBe(1);
  expect(fs.readdirSync(folder)).toEqual(['postgres']);
  await Promise.all(all.map((each) => each.stop()));
  expect(isRunning()).toBe(false);
});

test('一走一来反复交错: 来者总能使用', async () => {
  await (await startEmbedded({ dataFolder: folder })).stop();
  const visit = async (delay: number): Promise<void> => {
    await sleep(delay);
    const cluster = await startEmbedded({ dataFolder: folder });
    expect(await answers(cluster.adminUrl)).toBe(true);
    await cluster.stop();
  };
  await Promise.all(Array.from({ length: 12 }, (_, index) => visit(index * 37)));
  expect(isRunning()).toBe(false);
});

test('使用者被 kill -9, 服务器成为孤儿: 下一个进程接过来, 走时停止它', async () => {
  const gateway = new OtherProcess(folder);
  await gateway.opened();
  await gateway.kill();
  const next = await startEmbedded({ dataFolder: folder });
  expect(next.started).toBe(false);
  expect(await answers(next.adminUrl)).toBe(true);
  await next.stop();
  expect(isRunning()).toBe(false);
});

test('运行中服务器被 kill -9: 使用它的进程自行重新启动它, 地址不变', async () => {
  const messages: string[] = [];
  const cluster = await startEmbedded({ dataFolder: folder, log: (message) => messages.push(message) });
  process.kill(serverPid(), 'SIGKILL');
  const begin = performance.now();
  while (messages.length === 0 && performance.now() - begin < 10_000) await sleep(20);
  expect(messages).toEqual(['数据库曾经中断, 现已恢复。']);
  expect(await answers(cluster.adminUrl)).toBe(true);
  await cluster.stop();
  expect(isRunning()).toBe(false);
});

test('上次的端口被占用: 换一个; 指定的端口被占用: 说明', async () => {
  const first = await startEmbedded({ dataFolder: folder });
  const port = Number(new URL(first.adminUrl).port);
  await first.stop();
  const stranger = net.createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  const second = await startEmbedded({ dataFolder: folder });
  expect(new URL(second.adminUrl).port).not.toBe(String(port));
  await second.stop();
  await expect(startEmbedded({ dataFolder: folder, port })).rejects.toThrow(`数据库端口 ${port} 已被占用`);
  stranger.close();
});

test('日志有上限', async () => {
  const cluster = await startEmbedded({ dataFolder: folder });
  const log = path.join(folder, 'postgres/server.log');
  boundLog(log, 100);
  expect(fs.statSync(log).size).toBe(0);
  expect(fs.readFileSync(`${log}.1`, 'utf8')).toContain('ready to accept connections');
  await cluster.stop();
  // The server goes on writing from the beginning: no hole is left where the old text was.
  expect(fs.readFileSync(log, 'utf8')).toMatch(/^\d{4}-.*shut down/s);
});
