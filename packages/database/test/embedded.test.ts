import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '../src/connection/session.ts';
import { allAccounts, closedFolder, OtherProcess, removeFolder } from './accounts.ts';
import type { Opened } from './accounts.ts';

describe.each(allAccounts)('内置 PostgreSQL, 以 $title 运行, 数据在他人不可进入的文件夹下', (account) => {
  const folder = closedFolder(account);
  let running: OtherProcess;
  let first: Opened;

  beforeAll(async () => {
    running = new OtherProcess(folder, account);
    first = await running.opened();
  });

  afterAll(async () => {
    await running.stop();
    removeFolder(folder);
  });

  const setting = (name: string): Promise<string> =>
    withConnection(first.adminUrl, async (client) => (await client.query<{ value: string }>('select current_setting($1) as value', [name])).rows[0]!.value);

  test('首次启动建立数据库, 数据文件夹不对他人开放', () => {
    expect(first.started).toBe(true);
    expect(first.milliseconds).toBeLessThan(10_000);
    expect(fs.statSync(path.dirname(folder)).mode & 0o777).toBe(0o700);
    expect(fs.statSync(path.join(folder, 'postgres/cluster.json')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.join(folder, 'postgres/data')).uid).not.toBe(0);
    expect(fs.readdirSync(path.join(folder, 'postgres')).sort()).toEqual(['cluster.json', 'data', 'server.log']);
  });

  test.each([
    ['fsync', 'on'],
    ['full_page_writes', 'on'],
    ['synchronous_commit', 'on'],
    ['data_checksums', 'on'],
    ['server_encoding', 'UTF8'],
    ['TimeZone', 'UTC'],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['password_encryption', 'scram-sha-256'],
  ])('%s 为 %s', async (name, value) => {
    expect(await setting(name)).toBe(value);
  });

  test('排序与字符类型不随环境而变', async () => {
    const { rows } = await withConnection(first.adminUrl, (client) =>
      client.query('select datlocprovider, datlocale, datctype from pg_database where datname = current_database()'));
    expect(rows).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8', datctype: 'C.UTF-8' }]);
  });

  test('没有密码不能进入', async () => {
    const url = new URL(first.adminUrl);
    url.password = 'guess';
    const client = new pg.Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  test('停止后再次启动: 数据还在, 地址不变', async () => {
    await withConnection(first.adminUrl, (client) => client.query("create table kept as select '留存' as word"));
    await running.stop();
    expect(fs.existsSync(path.join(folder, 'postgres/data/postmaster.pid'))).toBe(false);
    running = new OtherProcess(folder, account);
    const second = await running.opened();
    expect(second).toMatchObject({ started: true, adminUrl: first.adminUrl });
    expect(second.milliseconds).toBeLessThan(5_000);
    const { rows } = await withConnection(second.adminUrl, (client) => client.query('select word from kept'));
    expect(rows).toEqual([{ word: '留存' }]);
  });
});
