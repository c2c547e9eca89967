import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let admin: pg.Client;
let name: string;
beforeAll(async () => {
  served = await serve();
  const url = new URL(served.world.database.adminUrl);
  name = url.pathname.slice(1);
  url.pathname = '/postgres';
  admin = new pg.Client(url.href);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await served.close();
});

const cut = () => admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);

describe('数据库不在时', () => {
  it('每个地址都说暂时不能服务，回来后自己恢复', async () => {
    const cookie = await served.signIn('chengyang');
    const read = () => served.graphql('{ organizations(first: 1) { nodes { name } } }', { cookie });
    expect((await read()).status).toBe(200);
    await admin.query(`alter database ${name} connection limit 0`);
    await cut();
    await sleep(100);
    const answers = [await served.post('/auth/login', { account: 'chengyang', password: DEMO_PASSWORD }), await served.post('/graphql', { query: '{ regions { nodes { name } } }' }), await served.post('/graphql', { query: '{ viewer { name } }' }, { cookie })];
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
      expect(await answer.text()).toMatch(/暂时连不上数据库.*"UNAVAILABLE"|"UNAVAILABLE".*暂时连不上数据库/);
    }
    expect((await served.fetch('/')).status).toBe(200);
    await admin.query(`alter database ${name} connection limit -1`);
    expect((await read()).status).toBe(200);
  });

  it('听不到通知的时候，会话的结束一样立即有效', async () => {
    const cookie = await served.signIn('jimo');
    const who = () => served.graphql('{ viewer { name } }', { cookie });
    expect((await who()).status).toBe(200);
    await cut();
    await sleep(100);
    await served.world.sql.query("update identity_account set disabled_at = now() where account = 'jimo'");
    expect((await who()).status).toBe(401);
  });

  it('通知断了会自己接上', async () => {
    const cookie = await served.signIn('laixi');
    await cut();
    await sleep(1_500);
    await served.graphql('{ viewer { name } }', { cookie });
    expect((await served.world.statementsOf(() => served.graphql('{ viewer { name } }', { cookie }))).statements).toEqual([]);
  });
});
