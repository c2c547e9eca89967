import fs from 'node:fs';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../src/index.ts';
import type { OpenDatabase } from '../src/index.ts';
import { rolePassword } from '../src/connection/roles.ts';
import { urlFor, withConnection } from '../src/connection/session.ts';
import { testCluster } from '../src/testing.ts';
import { closedFolder, removeFolder } from './accounts.ts';

async function run(url: string, ...statements: string[]): Promise<unknown[]> {
  return withConnection(url, async (client) => {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  });
}

describe('内置数据库', () => {
  const folder = closedFolder();
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openDatabase({ dataFolder: folder });
    await run(database.migratorUrl, 'create table kept (id int generated always as identity primary key, word text)');
  });

  afterAll(async () => {
    await database.stop();
    removeFolder(folder);
  });

  test('三元组认识汉字', async () => {
    expect(await run(database.appUrl, "select show_trgm('台北') <> '{}' as known, '市南区总工会' ilike '%总工%' as found")).toEqual([{ known: true, found: true }]);
  });

  test('应用可以读写迁移角色建的表, 可以用它的序列', async () => {
    await run(database.appUrl, "insert into kept (word) values ('甲'), ('乙')", "update kept set word = '丙' where word = '乙'", "delete from kept where word = '甲'");
    expect(await run(database.appUrl, 'select word from kept')).toEqual([{ word: '丙' }]);
  });

  // R30
  test.each([
    'create table other (id int)',
    'create temporary table other (id int)',
    'create schema other',
    'create view other as select 1 as one',
    'create function other() returns int language sql return 1',
    'create extension if not exists hstore',
    'create role other',
    'create database other',
    'alter table kept add column other int',
    'alter table kept disable trigger all',
    'drop table kept',
    'truncate kept',
    'create index on kept (word)',
    'create policy other on kept',
    'alter role gongqiao_app superuser',
    'set role gongqiao_migrator',
    'set session_replication_role = replica',
    "alter system set fsync = 'off'",
    "copy kept to '/tmp/other'",
    "copy kept to program 'true'",
    "select pg_read_file('/etc/passwd')",
    'checkpoint',
  ])('应用角色不能: %s', async (statement) => {
    await expect(run(database.appUrl, statement)).rejects.toMatchObject({ code: expect.stringMatching(/^42501|42809$/) });
  });

  test('两个角色都没有特权', async () => {
    const rows = await run(database.appUrl, "select rolname from pg_roles where rolname like 'gongqiao%' and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)");
    expect(rows).toEqual([]);
  });

  test('密码不在任何他人可读的文件中', () => {
    const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
    expect(files.map((entry) => fs.statSync(`${entry.parentPath}/${entry.name}`).mode & 0o077)).toEqual([0]);
  });

  test('同时再次打开: 得到同样的地址, 不改动已有的', async () => {
    const again = await Promise.all([1, 2, 3].map(() => openDatabase({ dataFolder: folder })));
    for (const each of again) expect(each).toMatchObject({ appUrl: database.appUrl, migratorUrl: database.migratorUrl, adminUrl: database.adminUrl });
    await Promise.all(again.map((each) => each.stop()));
    expect(await run(database.appUrl, 'select word from kept')).toEqual([{ word: '丙' }]);
  });
});

describe('DATABASE_URL 指定的服务器', () => {
  let cluster: string;
  const names: string[] = [];
  const unused = '/nonexistent';

  beforeAll(async () => {
    cluster = await testCluster();
  });

  afterAll(async () => {
    for (const name of names) await run(cluster, `drop database if exists ${name} with (force)`);
  });

  async function newDatabase(options = ''): Promise<string> {
    const name = `own_${randomBytes(6).toString('hex')}`;
    names.push(name);
    await run(cluster, `create database ${name} template template0 ${options}`);
    return urlFor(cluster, { database: name });
  }

  test('超级用户: 建立两个角色并给它们应有的权限', async () => {
    const databaseUrl = await newDatabase();
    const database = await openDatabase({ dataFolder: unused, databaseUrl });
    expect(database.adminUrl).toBeUndefined();
    await run(database.migratorUrl, 'create table kept (word text)');
    await run(database.appUrl, "insert into kept values ('甲')");
    await expect(run(database.appUrl, 'drop table kept')).rejects.toMatchObject({ code: '42501' });
    await expect(run(database.appUrl, 'create temporary table other (id int)')).rejects.toMatchObject({ code: '42501' });
    await database.stop();
  });

  test('改了管理员密码之后再打开: 两个角色的密码随之改变', async () => {
    const databaseUrl = await newDatabase();
    await openDatabase({ dataFolder: unused, databaseUrl });
    await run(cluster, "create role second_admin superuser login password 'another password'");
    const changed = urlFor(databaseUrl, { user: 'second_admin', password: 'another password' });
    const database = await openDatabase({ dataFolder: unused, databaseUrl: changed });
    expect(database.appUrl).toContain(rolePassword(changed, 'gongqiao_app'));
    expect(await run(database.appUrl, 'select current_user as me')).toEqual([{ me: 'gongqiao_app' }]);
    await openDatabase({ dataFolder: unused, databaseUrl });
    await run(cluster, 'drop role second_admin');
  });

  test('手工建好的两个角色', async () => {
    const databaseUrl = await newDatabase();
    const database = new URL(databaseUrl).pathname.slice(1);
    await run(databaseUrl, "create role hand_owner login password 'o'", "create role hand_app login password 'a'", `grant create on database ${database} to hand_owner`, 'alter schema public owner to hand_owner', 'grant usage on schema public to hand_app');
    const owner = urlFor(databaseUrl, { user: 'hand_owner', password: 'o' });
    const app = urlFor(databaseUrl, { user: 'hand_app', password: 'a' });
    expect(await openDatabase({ dataFolder: unused, databaseUrl: owner, appUrl: app })).toMatchObject({ migratorUrl: owner, appUrl: app });
    await expect(openDatabase({ dataFolder: unused, databaseUrl: owner, appUrl: owner })).rejects.toMatchObject({ code: 'APP_ROLE_TOO_MIGHTY' });
    await expect(openDatabase({ dataFolder: unused, databaseUrl, appUrl: databaseUrl })).rejects.toMatchObject({ code: 'APP_ROLE_TOO_MIGHTY' });
    await run(cluster, `drop database ${database} with (force)`, 'drop role hand_owner', 'drop role hand_app');
  });

  test('权限不够的管理员: 说明需要什么', async () => {
    const databaseUrl = await newDatabase();
    await run(cluster, "create role weak_admin login password 'w'");
    const weak = urlFor(databaseUrl, { user: 'weak_admin', password: 'w' });
    await expect(openDatabase({ dataFolder: unused, databaseUrl: weak })).rejects.toMatchObject({ code: 'ADMIN_TOO_WEAK', message: expect.stringContaining('CREATEROLE') });
    await run(cluster, 'drop role weak_admin');
  });

  test('没有密码的 DATABASE_URL: 不猜', async () => {
    await expect(openDatabase({ dataFolder: unused, databaseUrl: 'postgresql://postgres@127.0.0.1:1/x' })).rejects.toMatchObject({ code: 'NO_ADMIN_PASSWORD' });
  });

  test('连不上: 说明, 不带密码', async () => {
    const failure: Error = await openDatabase({ dataFolder: unused, databaseUrl: 'postgresql://postgres:secret@127.0.0.1:1/x' }).catch((error: Error) => error) as Error;
    expect(failure.message).toContain('没有连上 DATABASE_URL 指定的数据库');
    expect(failure.message).not.toContain('secret');
  });

  test.each([
    ['NOT_UTF8', "encoding 'LATIN1' locale_provider libc locale 'C'"],
    ['NO_TRIGRAMS', "encoding 'UTF8' locale_provider libc locale 'C'"],
  ])('%s: %s', async (code, options) => {
    const databaseUrl = await newDatabase(options);
    await expect(openDatabase({ dataFolder: unused, databaseUrl })).rejects.toMatchObject({ code });
  });
});

describe('只有 CREATEROLE 的管理员', () => {
  const folder = closedFolder();

  afterAll(() => removeFolder(folder));

  test('拥有数据库即可', async () => {
    const { startEmbedded } = await import('../src/index.ts');
    const cluster = await startEmbedded({ dataFolder: folder });
    await run(cluster.adminUrl, "create role keeper createrole login password 'k'", 'create database own owner keeper');
    const databaseUrl = urlFor(cluster.adminUrl, { user: 'keeper', password: 'k', database: 'own' });
    const database = await openDatabase({ dataFolder: '/nonexistent', databaseUrl });
    await run(database.migratorUrl, 'create table kept (word text)');
    expect(await run(database.appUrl, 'select word from kept')).toEqual([]);
    await expect(run(database.appUrl, 'drop table kept')).rejects.toMatchObject({ code: '42501' });
    await cluster.stop();
  });
});
