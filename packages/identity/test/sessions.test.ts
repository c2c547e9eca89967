import { setTimeout as sleep } from 'node:timers/promises';
import { ABSOLUTE_LIMIT, identityDomain, IDLE_LIMIT, type Sessions, TRUST_LIMIT } from '@gongqiao/identity';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOf, makeAccount, sessionsOf } from './people.ts';

let world: World;
let accountId: string;
let sessions: Sessions;

beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain, identityDomain], seed: true });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-03-02T02:00:00Z');
  accountId = await makeAccount(world);
  sessions = sessionsOf(world);
});

const after = (milliseconds: number) => world.clock.set(new Date(world.clock.now().getTime() + milliseconds).toISOString());
const change = (sql: string) => world.sql.query(`update identity_account set ${sql} where id = $1`, [accountId]);

describe('会话', () => {
  it('凭令牌得知是谁、能做什么', async () => {
    const viewer = await sessions.find(await sessions.open(accountId));
    expect(viewer).toMatchObject({ kind: 'STAFF', accountId, name: '王（经办）' });
    expect([...viewer!.grants]).toEqual([['registry.read', ['370214']]]);
  });

  it('库中没有令牌，只有它的摘要；编造的令牌无效', async () => {
    const token = await sessions.open(accountId);
    const { rows } = await world.sql.query('select * from identity_session where account_id = $1', [accountId]);
    expect(rows[0]).toMatchObject({ token_hash: hashOf(token) });
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await sessions.find('made-up')).toBeNull();
    expect(await sessions.find(hashOf(token))).toBeNull();
  });

  it('一秒之内再问，不再查库', async () => {
    const token = await sessions.open(accountId);
    await sessions.find(token);
    const { statements } = await world.statementsOf(() => Promise.all([sessions.find(token), sessions.find(token)]));
    expect(statements).toEqual([]);
  });

  it('同时来的请求只查一次', async () => {
    const token = await sessions.open(accountId);
    const { statements } = await world.statementsOf(() => Promise.all([1, 2, 3].map(() => sessions.find(token))));
    expect(statements).toHaveLength(1);
  });

  it('过了一秒，或听不到通知时，重新查库', async () => {
    const token = await sessions.open(accountId);
    await sessions.find(token);
    await sleep(TRUST_LIMIT + 20);
    expect((await world.statementsOf(() => sessions.find(token))).statements).toHaveLength(1);
    sessions.hears(false);
    for (const _ of [1, 2]) expect((await world.statementsOf(() => sessions.find(token))).statements).toHaveLength(1);
  });
});

describe('会话的结束', () => {
  it('退出后立即失效', async () => {
    const token = await sessions.open(accountId);
    await sessions.find(token);
    await sessions.end(token);
    expect(await sessions.find(token)).toBeNull();
  });

  it.each([
    ['停用', 'disabled_at = now()'],
    ['调单位', 'unit_id = null'],
    ['调部门', "department = 'FINANCE'"],
    ['改密码', "password_hash = 'another'"],
  ])('%s后，已有的会话全部结束', async (_, sql) => {
    const tokens = [await sessions.open(accountId), await sessions.open(accountId)];
    const other = await sessions.open(await makeAccount(world));
    await change(sql);
    sessions.forgetAll();
    for (const token of tokens) expect(await sessions.find(token)).toBeNull();
    expect(await sessions.find(other)).not.toBeNull();
  });

  it('收回角色或者授予角色，会话结束；代理的人也一样', async () => {
    const deputy = await makeAccount(world, { roles: [] });
    await world.sql.query(
      `insert into identity_grant (id, account_id, role, valid_from, valid_to, delegator_id, state, grounds, requested_at, requested_by, created_at, updated_at)
       values (gen_random_uuid(), $1, 'registry-clerk-unit', '2026-03-01', '2026-03-09', $2, 'CONFIRMED', '出差', now(), '王（经办）', now(), now())`, [deputy, accountId]);
    const tokens = [await sessions.open(accountId), await sessions.open(deputy)];
    for (const token of tokens) expect([...(await sessions.find(token))!.grants]).toEqual([['registry.read', ['370214']]]);
    await world.sql.query("update identity_grant set state = 'ENDED' where account_id = $1", [accountId]);
    sessions.forgetAll();
    for (const token of tokens) expect(await sessions.find(token)).toBeNull();
    // 委托的人没有了职责，代理也就没有了
    expect((await sessions.find(await sessions.open(deputy)))!.grants.size).toBe(0);
  });

  it('到了日子，授权自行开始和终止，不必有人办理', async () => {
    const deputy = await makeAccount(world, { roles: [] });
    await world.sql.query(
      `insert into identity_grant (id, account_id, role, valid_from, valid_to, state, grounds, requested_at, requested_by, created_at, updated_at)
       values (gen_random_uuid(), $1, 'registry-clerk-unit', '2026-03-03', '2026-03-04', 'CONFIRMED', '借调', now(), '安全', now(), now())`, [deputy]);
    const held = async () => (await sessionsOf(world).find(await sessions.open(deputy)))!.grants.size;
    for (const [moment, expected] of [['2026-03-02T15:59:00Z', 0], ['2026-03-02T16:00:00Z', 1], ['2026-03-04T15:59:00Z', 1], ['2026-03-04T16:00:00Z', 0]] as const) {
      world.clock.set(moment);
      expect(await held()).toBe(expected);
    }
  });

  it('只改称呼，会话照旧', async () => {
    const token = await sessions.open(accountId);
    await change("display_name = '李（经办）'");
    expect(await sessionsOf(world).find(token)).toMatchObject({ name: '李（经办）' });
  });

  it('停用后新开的会话也无效', async () => {
    await change('disabled_at = now()');
    expect(await sessions.find(await sessions.open(accountId))).toBeNull();
  });

  it(`闲置 ${IDLE_LIMIT / 60_000} 分钟即失效，其间用过则顺延`, async () => {
    const [used, idle] = [await sessions.open(accountId), await sessions.open(accountId)];
    after(IDLE_LIMIT - 1_000);
    expect(await sessionsOf(world).find(used)).not.toBeNull();
    after(1_000);
    expect(await sessionsOf(world).find(idle)).toBeNull();
    after(IDLE_LIMIT - 2_000);
    expect(await sessionsOf(world).find(used)).not.toBeNull();
  });

  it(`自登录起 ${ABSOLUTE_LIMIT / 3_600_000} 小时，用不用都失效`, async () => {
    const token = await sessions.open(accountId);
    for (let passed = 0; passed < ABSOLUTE_LIMIT - 1_200_000; passed += 1_200_000) {
      after(1_200_000);
      expect(await sessionsOf(world).find(token)).not.toBeNull();
    }
    after(1_200_000);
    expect(await sessionsOf(world).find(token)).toBeNull();
  });

  it('再有人登录时，失效的会话从库中清除', async () => {
    await sessions.open(accountId);
    after(IDLE_LIMIT);
    await sessions.open(accountId);
    const { rows } = await world.sql.query('select count(*)::int as n from identity_session where account_id = $1', [accountId]);
    expect(rows[0]).toEqual({ n: 1 });
  });
});

describe('会话结束的通知', () => {
  async function noticesOf(work: () => Promise<unknown>): Promise<string[]> {
    const client = await world.orm.pool.connect();
    const heard: string[] = [];
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await client.query('listen identity_session');
    await work();
    await client.query('unlisten identity_session');
    client.release(true);
    return heard;
  }

  it('结束的会话逐个通知，别的记忆不受影响', async () => {
    const [token, other] = [await sessions.open(accountId), await sessions.open(await makeAccount(world))];
    await sessions.find(token);
    await sessions.find(other);
    const heard = await noticesOf(() => change('disabled_at = now()'));
    expect(heard).toHaveLength(1);
    heard.forEach((id) => sessions.forget(id));
    expect(await sessions.find(token)).toBeNull();
    expect((await world.statementsOf(() => sessions.find(other))).statements).toEqual([]);
  });

  it('单位变动时，全部重新查库', async () => {
    const heard = await noticesOf(() => world.sql.query("update identity_unit set region_code = '370213' where code = 'zone-high-tech'"));
    expect(heard).toEqual(['*']);
  });

  it('读到一半时会话结束，读到的不记下', async () => {
    const token = await sessions.open(accountId);
    const reading = sessions.find(token);
    sessions.forget('anything');
    await reading;
    expect((await world.statementsOf(() => sessions.find(token))).statements).toHaveLength(1);
  });
});
