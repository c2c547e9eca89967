import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admitClient, type Admitted, spend } from '../src/access/admit.ts';
import { demoPartner, loadDemoPartner } from '../src/testing/demo-partner.ts';
import { neededDomains } from './domains.ts';

let world: World;
let program: Admitted;
beforeAll(async () => {
  world = await createWorld({ domains: neededDomains, seed: true });
  await loadDemoPartner(world.context());
});
beforeEach(async () => {
  world.clock.set('2026-03-02T02:00:20Z');
  await world.sql.query('update partners_client set spent = 0, spent_since = null');
  program = { ...(await admitted())!, budget: 100 };
});
afterAll(() => world.close());

const door = () => ({ sql: world.orm.pool as never, clock: world.clock, graph: world.graph });
const admitted = () => admitClient(door(), demoPartner.clientId);
const pay = (cost: number) => spend(door(), program, cost);

describe('预算', () => {
  it('用去多少，还剩多少，什么时候恢复', async () => {
    expect(await pay(30)).toEqual({ allowed: true, left: 70, renewedIn: 40 });
    expect(await pay(70)).toEqual({ allowed: true, left: 0, renewedIn: 40 });
    expect(await pay(1)).toEqual({ allowed: false, left: 0, renewedIn: 40 });
  });

  it('超出的一次不算在内，小的还能办', async () => {
    await pay(60);
    expect(await pay(50)).toMatchObject({ allowed: false, left: 40 });
    expect(await pay(40)).toMatchObject({ allowed: true, left: 0 });
  });

  it('下一分钟重新算起', async () => {
    await pay(100);
    world.clock.set('2026-03-02T02:01:00Z');
    expect(await pay(100)).toMatchObject({ allowed: true, renewedIn: 60 });
  });

  it('五十个同时来，合起来也不超过', async () => {
    const paid = await Promise.all(Array.from({ length: 50 }, () => pay(7)));
    expect(paid.filter(({ allowed }) => allowed)).toHaveLength(14);
  });
});

describe('准入', () => {
  const set = (sql: string) => world.sql.query(sql);

  it('协议从开始到结束的每一天都算，前后都不算', async () => {
    const days = ['2018-11-29T15:59:59Z', '2018-11-29T16:00:00Z', '2029-12-31T15:59:59Z', '2029-12-31T16:00:00Z'];
    const held = [];
    for (const day of days) {
      world.clock.set(day);
      held.push((await admitted()) !== null);
    }
    expect(held).toEqual([false, true, true, false]);
  });

  it.each([['协议待确认', "update partners_agreement set state = 'REQUESTED'", "update partners_agreement set state = 'CONFIRMED'"], ['协议已终止', "update partners_agreement set state = 'ENDED'", "update partners_agreement set state = 'CONFIRMED'"],
    ['程序已停用', 'update partners_client set closed_at = now()', 'update partners_client set closed_at = null']])('%s：不准', async (_, close, open) => {
    await set(close);
    expect(await admitted()).toBeNull();
    await set(open);
    expect(await admitted()).not.toBeNull();
  });

  it('合作方的程序不带部门、单位和组织，只有给合作方的权限', async () => {
    expect((await admitted())!.viewer).toMatchObject({ kind: 'PARTNER', department: null, unitId: null, organizationId: null });
  });
});
