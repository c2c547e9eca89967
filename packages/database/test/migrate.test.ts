import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import { migrate, pendingMigrations, resetDatabase, revertMigrations } from '../src/index.ts';
import type { Migration } from '../src/index.ts';
import { cloneDatabase, prepareTemplate } from '../src/testing.ts';
import type { TestDatabase } from '../src/testing.ts';
import { withConnection } from '../src/connection/session.ts';

const first: Migration = {
  name: '20260101000000_test_city',
  up: ['create table city (id int primary key, name text)', "insert into city values (1, '青岛?'); insert into city values (2, '城阳')"],
  down: ['drop table city'],
};
const second: Migration = { name: '20260102000000_test_street', up: ['create table street (id int primary key, city_id int references city)'], down: ['drop table street'] };
const third: Migration = { name: '20260103000000_test_house', up: ['create table house (id int primary key)'] };
const broken: Migration = { name: '20260103000000_test_house', up: ['create table house (id int primary key)', 'create table broken (id nothing)'] };

let database: TestDatabase;

beforeEach(async () => {
  database = await cloneDatabase(await prepareTemplate('empty', async () => {}));
});

afterEach(() => database.drop());

async function tables(): Promise<string[]> {
  const { rows } = await withConnection(database.migratorUrl, (client) => client.query<{ name: string }>("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1"));
  return rows.map(({ name }) => name);
}

describe('迁移', () => {
  test('按序执行缺少的, 第二次什么也不做', async () => {
    expect(await pendingMigrations(database.url, [first, second])).toEqual([first.name, second.name]);
    expect(await migrate(database.migratorUrl, [first])).toEqual([first.name]);
    expect(await migrate(database.migratorUrl, [first, second])).toEqual([second.name]);
    expect(await migrate(database.migratorUrl, [first, second])).toEqual([]);
    expect(await pendingMigrations(database.url, [first, second])).toEqual([]);
    const { rows } = await withConnection(database.url, (client) => client.query('select name from city order by id'));
    expect(rows).toEqual([{ name: '青岛?' }, { name: '城阳' }]);
  });

  test('失败的整个撤回, 之前的保留; 改正后从那里继续', async () => {
    await expect(migrate(database.migratorUrl, [first, second, broken])).rejects.toMatchObject({ code: 'MIGRATION_FAILED', message: expect.stringContaining(broken.name) });
    expect(await tables()).toEqual(['city', 'schema_migration', 'street']);
    expect(await migrate(database.migratorUrl, [first, second, third])).toEqual([third.name]);
  });

  test('执行途中连接被切断: 不留痕迹, 再来一次即可', async () => {
    const slow: Migration = { name: third.name, up: ['create table house (id int primary key)', 'select pg_sleep(60)'] };
    const cut = migrate(database.migratorUrl, [first, slow]).catch((error: unknown) => error);
    await withConnection(database.adminUrl, async (client) => {
      const sleeping = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%'";
      while ((await client.query(sleeping)).rowCount === 0);
    });
    expect(await cut).toMatchObject({ code: 'MIGRATION_FAILED' });
    expect(await tables()).toEqual(['city', 'schema_migration']);
    expect(await migrate(database.migratorUrl, [first, third])).toEqual([third.name]);
  });

  test('五个进程同时启动: 每个迁移只执行一次', async () => {
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(database.migratorUrl, [first, second, third])));
    expect(results.flat().sort()).toEqual([first.name, second.name, third.name]);
  });

  test('别人久占迁移: 等到时限为止', async () => {
    const other = new pg.Client({ connectionString: database.migratorUrl });
    await other.connect();
    await other.query('select pg_advisory_lock(7305002421)');
    await expect(migrate(database.migratorUrl, [first], { turnTimeout: 100 })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    await other.end();
  });

  test('表正被使用: 不长久等待, 之后继续', async () => {
    await migrate(database.migratorUrl, [first]);
    const reader = new pg.Client({ connectionString: database.url });
    await reader.connect();
    await reader.query('begin; select * from city');
    const alter: Migration = { name: second.name, up: ['alter table city add column note text'] };
    await expect(migrate(database.migratorUrl, [first, alter], { lockTimeout: 100 })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    await reader.query('commit');
    await reader.end();
    expect(await migrate(database.migratorUrl, [first, alter], { lockTimeout: 100 })).toEqual([alter.name]);
  });

  test('数据库比程序新', async () => {
    await migrate(database.migratorUrl, [first, second]);
    const refusal = { code: 'MIGRATION_UNKNOWN', message: expect.stringMatching(/数据库比程序新.*20260102000000_test_street/) };
    await expect(migrate(database.migratorUrl, [first])).rejects.toMatchObject(refusal);
    await expect(pendingMigrations(database.url, [first])).rejects.toMatchObject(refusal);
  });

  test('已执行的迁移被改动', async () => {
    await migrate(database.migratorUrl, [first]);
    const edited = { ...first, up: [...first.up, 'select 1'] };
    await expect(migrate(database.migratorUrl, [edited, second])).rejects.toMatchObject({ code: 'MIGRATION_EDITED' });
    expect(await tables()).toEqual(['city', 'schema_migration']);
  });

  test('补在已执行的之前', async () => {
    await migrate(database.migratorUrl, [first, third]);
    await expect(migrate(database.migratorUrl, [first, second, third])).rejects.toMatchObject({ code: 'MIGRATION_OUT_OF_ORDER' });
  });

  test.each([
    [[{ name: 'city', up: [] }], '不合格式'],
    [[second, first], '按名称排列'],
    [[first, first], '按名称排列'],
  ] satisfies [Migration[], string][])('名单本身有误 %#', async (list, words) => {
    await expect(migrate(database.migratorUrl, list)).rejects.toMatchObject({ code: 'MIGRATION_LIST', message: expect.stringContaining(words) });
  });

  test('上, 下, 再上: 结构相同', async () => {
    await migrate(database.migratorUrl, [first, second]);
    expect(await revertMigrations(database.migratorUrl, [first, second], 1)).toEqual([second.name]);
    expect(await tables()).toEqual(['city', 'schema_migration']);
    expect(await migrate(database.migratorUrl, [first, second])).toEqual([second.name]);
    expect(await revertMigrations(database.migratorUrl, [first, second], 9)).toEqual([second.name, first.name]);
    expect(await tables()).toEqual(['schema_migration']);
  });

  test('没有写明如何撤回的, 不撤回任何一个', async () => {
    await migrate(database.migratorUrl, [first, third]);
    await expect(revertMigrations(database.migratorUrl, [first, third], 2)).rejects.toMatchObject({ code: 'MIGRATION_LIST' });
    expect(await tables()).toEqual(['city', 'house', 'schema_migration']);
  });

  test('应用角色不能改迁移的记录', async () => {
    await migrate(database.migratorUrl, [first]);
    for (const statement of ['delete from schema_migration', "update schema_migration set hash = ''", "insert into schema_migration values ('x', 'y')"]) {
      await expect(withConnection(database.url, (client) => client.query(statement))).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('清空', () => {
  test('什么也不剩, 两个角色照常', async () => {
    await migrate(database.migratorUrl, [first, second]);
    await resetDatabase(database.migratorUrl);
    expect(await tables()).toEqual([]);
    expect(await migrate(database.migratorUrl, [first])).toEqual([first.name]);
    const { rows } = await withConnection(database.url, (client) => client.query("select count(*)::int as cities, show_trgm('台北') <> '{}' as known from city"));
    expect(rows).toEqual([{ cities: 2, known: true }]);
    await expect(withConnection(database.url, (client) => client.query('drop table city'))).rejects.toMatchObject({ code: '42501' });
  });

  test('应用角色不能清空', async () => {
    await expect(resetDatabase(database.url)).rejects.toMatchObject({ code: '42501' });
  });
});
