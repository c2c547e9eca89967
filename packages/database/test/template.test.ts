import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { cloneDatabase, prepareTemplate, testCluster } from '../src/testing.ts';
import type { TestDatabase } from '../src/testing.ts';
import { withConnection } from '../src/connection/session.ts';

const made: TestDatabase[] = [];

afterAll(async () => {
  for (const database of made) await database.drop();
});

const key = randomBytes(8).toString('hex');
let prepared = 0;

const cities = (): Promise<{ name: string }> =>
  prepareTemplate(key, (migratorUrl) =>
    withConnection(migratorUrl, async (client) => {
      prepared += 1;
      await client.query("create table city (name text); insert into city values ('青岛')");
    }));

test('同一内容只准备一次, 同时来者等候', async () => {
  const templates = await Promise.all([1, 2, 3, 4].map(cities));
  expect(new Set(templates.map(({ name }) => name)).size).toBe(1);
  expect(prepared).toBe(1);
});

test('各得一份, 互不相干, 应用角色可读写而不能改结构', async () => {
  const template = await cities();
  const [one, other] = await Promise.all([cloneDatabase(template), cloneDatabase(template)]);
  made.push(one, other);
  await withConnection(one.url, (client) => client.query("insert into city values ('城阳')"));
  const count = (url: string): Promise<unknown> => withConnection(url, async (client) => (await client.query('select count(*)::int as n from city')).rows[0]);
  expect(await count(one.url)).toEqual({ n: 2 });
  expect(await count(other.url)).toEqual({ n: 1 });
  for (const statement of ['drop table city', 'create table other (id int)', 'create temporary table other (id int)']) {
    await expect(withConnection(one.url, (client) => client.query(statement))).rejects.toMatchObject({ code: '42501' });
  }
  await withConnection(one.migratorUrl, (client) => client.query('create schema extra'));
});

test('准备失败的不算: 下次重新准备', async () => {
  const own = randomBytes(8).toString('hex');
  await expect(prepareTemplate(own, () => Promise.reject(new Error('unlucky')))).rejects.toThrow('unlucky');
  const database = await cloneDatabase(await prepareTemplate(own, (migratorUrl) => withConnection(migratorUrl, async (client) => void (await client.query('create table late (id int)')))));
  made.push(database);
  await withConnection(database.url, (client) => client.query('select * from late'));
});

test('用完删去', async () => {
  const database = await cloneDatabase(await cities());
  await database.drop();
  await expect(withConnection(database.url, (client) => client.query('select 1'))).rejects.toMatchObject({ code: '3D000' });
  await database.drop();
});

test('测试用的服务器在一次运行中是同一个', async () => {
  expect(await testCluster()).toBe(await testCluster());
});
