import { loadDemo } from '@gongqiao/registry/testing';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemoFunds } from '../src/testing/index.ts';
import { brokenIn, fundsWorld, SOUND } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await fundsWorld();
  await loadDemo(world.context(system));
}, 120_000);
afterAll(() => world.close());

it('演示数据加载两次也只有一份：三个科目，两项集体决策，一笔付了第一期，一笔待审批；分录是平的', async () => {
  world.clock.set('2026-11-30T06:00:00Z');
  await loadDemoFunds(world.context(system));
  await loadDemoFunds(world.context(system));
  const rows = async (sql: string) => (await world.sql.query(sql)).rows;
  expect(await rows('select code, available, committed, paid from funds_budget_line order by code')).toEqual([
    { code: '50401', available: '68000000', committed: '6000000', paid: '6000000' }, { code: '50402', available: '50000000', committed: '0', paid: '0' }, { code: '50403', available: '30000000', committed: '0', paid: '0' },
  ]);
  expect(await rows('select state, count(*)::int as n from funds_grant group by 1 order by 1')).toEqual([{ state: 'APPROVED', n: 1 }, { state: 'PROPOSED', n: 1 }]);
  expect(await rows('select state from funds_payment order by ordinal')).toEqual([{ state: 'PAID' }, { state: 'PLANNED' }]);
  expect(await rows('select used, state from funds_collective_decision order by held_on')).toEqual([{ used: '160000000', state: 'CONFIRMED' }, { used: '12000000', state: 'CONFIRMED' }]);
  expect(await rows("select title from decisions_case where closed_at is null and subject_type in ('FundGrant', 'Payment')")).toHaveLength(1);
  expect(await brokenIn(world)).toEqual(SOUND);
});
