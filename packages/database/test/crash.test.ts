import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startEmbedded } from '../src/cluster/embedded.ts';
import type { Cluster } from '../src/cluster/embedded.ts';
import { withConnection } from '../src/connection/session.ts';
import { closedFolder, OtherProcess, removeFolder } from './accounts.ts';

// Each test makes a cluster, and some wait for one to be repaired, on whatever machine this runs.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let cluster: Cluster | undefined;

beforeEach(() => {
  folder = closedFolder();
});

afterEach(async () => {
  await cluster?.stop();
  cluster = undefined;
  removeFolder(folder);
});

const pidFile = (): string => path.join(folder, 'postgres/data/postmaster.pid');
const serverPid = (): number => Number.parseInt(fs.readFileSync(pidFile(), 'utf8'), 10);

/** Inserts one row after the other and notes which the server acknowledged, until the connection breaks. */
async function writeUntilCut(url: string, acknowledged: number[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    for (;;) {
      const { rows } = await client.query<{ id: number }>('insert into acknowledged default values returning id');
      acknowledged.push(rows[0]!.id);
    }
  } catch {
    // The server was killed: what is in `acknowledged` must be there afterwards.
  }
}

test('服务器与使用它的进程都被 kill -9, 五次: 已确认的数据一行不少, 自行恢复, 每次不超过 10 秒', async () => {
  const acknowledged: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const user = new OtherProcess(folder);
    const { adminUrl, milliseconds } = await user.opened();
    expect(milliseconds).toBeLessThan(10_000);
    if (round === 0) await withConnection(adminUrl, (client) => client.query('create table acknowledged (id int generated always as identity)'));
    const writers = Promise.all([1, 2, 3].map(() => writeUntilCut(adminUrl, acknowledged)));
    for (const enough = acknowledged.length + 40; acknowledged.length < enough; ) await sleep(5);
    process.kill(serverPid(), 'SIGKILL');
    await user.kill();
    await writers;
  }
  cluster = await startEmbedded({ dataFolder: folder });
  const { rows } = await withConnection(cluster.adminUrl, (client) => client.query<{ id: number }>('select id from acknowledged'));
  const found = new Set(rows.map(({ id }) => id));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
});

test('被杀的服务器留下一个忙碌的后台进程: 下次启动清理它, 不超过 10 秒', async () => {
  const user = new OtherProcess(folder);
  const { adminUrl } = await user.opened();
  const busy = new pg.Client({ connectionString: adminUrl });
  busy.on('error', () => {});
  await busy.connect();
  const loop = busy.query('do $$ begin loop end loop; end $$').catch(() => {});
  await sleep(100);
  process.kill(serverPid(), 'SIGKILL');
  await user.kill();
  const begin = performance.now();
  cluster = await startEmbedded({ dataFolder: folder });
  expect(performance.now() - begin).toBeLessThan(10_000);
  expect(cluster.started).toBe(true);
  await loop;
});

test('重启机器后别的进程占用了旧的进程号: 照常启动', async () => {
  cluster = await startEmbedded({ dataFolder: folder });
  await cluster.stop();
  const { uid, gid } = fs.statSync(path.join(folder, 'postgres/data'));
  fs.writeFileSync(pidFile(), `${process.pid}\n/nowhere\n0\n1\n\n127.0.0.1\n  1 1\nready   \n`, { mode: 0o600 });
  fs.chownSync(pidFile(), uid, gid);
  cluster = await startEmbedded({ dataFolder: folder });
  expect(cluster.started).toBe(true);
});

// Early initdb works by itself, later through servers that it begins: these go on without it.
test.each([100, 500, 900])('建立数据库 %i 毫秒后被打断: 下次重新建立, 不留残余', async (moment) => {
  const interrupted = new OtherProcess(folder);
  const seen = async (): Promise<boolean> => fs.existsSync(folder) && fs.readdirSync(folder).length > 0;
  while (!(await seen())) await sleep(5);
  await sleep(moment);
  await interrupted.kill();
  cluster = await startEmbedded({ dataFolder: folder });
  expect(fs.readdirSync(folder)).toEqual(['postgres']);
});

test('由别的大版本写成的数据不会被打开', async () => {
  cluster = await startEmbedded({ dataFolder: folder });
  await cluster.stop();
  fs.writeFileSync(path.join(folder, 'postgres/data/PG_VERSION'), '17\n');
  await expect(startEmbedded({ dataFolder: folder })).rejects.toMatchObject({ code: 'WRONG_DATA_VERSION', message: expect.stringContaining('PostgreSQL 17') });
});

test('数据文件夹不能使用: 说明原因与办法', async () => {
  const file = path.dirname(folder) + '/file';
  fs.writeFileSync(file, '');
  await expect(startEmbedded({ dataFolder: path.join(file, 'data') })).rejects.toMatchObject({ code: 'SERVER_FAILED', message: expect.stringContaining('GONGQIAO_DATA') });
});
