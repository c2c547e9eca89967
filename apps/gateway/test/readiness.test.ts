import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { readinessOf } from '../src/running/readiness.ts';
import { serve, type Served } from './served.ts';

let served: Served;
let owner: pg.Client;
let stopping = false;
beforeAll(async () => {
  served = await serve();
  owner = new pg.Client(served.world.database.migratorUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await served.close();
});

const ask = () => readinessOf(served.world.orm, () => stopping).obstacle();

describe('能否服务', () => {
  it('数据库在、迁移齐：能', async () => {
    expect(await ask()).toBeNull();
  });

  it('少一项迁移：不能', async () => {
    await owner.query('begin');
    await owner.query('alter table schema_migration rename to put_away');
    await owner.query('commit');
    expect(await ask()).toBe('migrations');
    await owner.query('alter table put_away rename to schema_migration');
    await owner.query("update schema_migration set name = name || 'x' where name = $1", [migrations[0]!.name]);
    expect(await ask()).toBe('migrations');
    await owner.query("update schema_migration set name = $1 where name = $1 || 'x'", [migrations[0]!.name]);
    expect(await ask()).toBeNull();
  });

  it('正在停止：不能，不问数据库', async () => {
    stopping = true;
    const { result, statements } = await served.world.statementsOf(ask);
    expect([result, statements]).toEqual(['stopping', []]);
    stopping = false;
  });

  it('问得再勤，半秒只查一次', async () => {
    const readiness = readinessOf(served.world.orm, () => false);
    const { statements } = await served.world.statementsOf(() => Promise.all(Array.from({ length: 50 }, () => readiness.obstacle())));
    expect(statements).toHaveLength(1);
  });
});

it('回答不说版本，也不要登录', async () => {
  const other = await serve({ world: served.world, readiness: { isStopping: () => false, obstacle: () => Promise.resolve('database') } });
  const response = await other.fetch('/readyz');
  expect([response.status, await response.json()]).toEqual([503, { status: 'not ready', because: 'database' }]);
  expect((await other.fetch('/healthz')).status).toBe(200);
  await other.close();
});
