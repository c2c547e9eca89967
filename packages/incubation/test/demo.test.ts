import { system, type World } from '@gongqiao/testing';
import { loadDemo } from '@gongqiao/registry/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemo as loadDemoVenues } from '@gongqiao/venues/testing';
import { loadDemoHall, loadDemoIncubation, loadDemoResidencies } from '../src/testing/index.ts';
import { incubationWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await incubationWorld();
  await loadDemo(world.context(system));
}, 120_000);
afterAll(() => world.close());

it('演示数据加载两次也只有一份：两次征集，各种状态的申请，有决定、有告知、有没交的评审', async () => {
  world.clock.set('2026-11-30T06:00:00Z');
  await loadDemoIncubation(world.context(system));
  await loadDemoIncubation(world.context(system));
  const counts = async (sql: string) => (await world.sql.query(sql)).rows;
  expect(await counts('select state, count(*)::int as n from incubation_application group by 1 order by 1')).toEqual(['ADMITTED', 'NOTIFIED', 'RETURNED', 'REVIEWING', 'SUBMITTED'].map((state) => ({ state, n: 1 })));
  expect(await counts("select state, count(*)::int as n from incubation_review group by 1 order by 1")).toEqual([{ state: 'ASSIGNED', n: 1 }, { state: 'SCORED', n: 5 }]);
  expect(await counts("select outcome from decisions_decision where subject_type = 'Application'")).toEqual([{ outcome: '准予入驻' }]);
  expect(await counts("select 1 from incubation_call where state = 'OPEN' and closes_on >= '2026-11-30' and opens_on < '2026-11-30'")).toHaveLength(1);
});

it('入驻的演示加载两次也只有一份：在驻的、交接中的、出了壳等回访的', async () => {
  world.clock.set('2026-11-30T06:00:00Z');
  await loadDemoVenues(world.context(system));
  await loadDemoIncubation(world.context(system));
  await loadDemoResidencies(world.context(system));
  await loadDemoResidencies(world.context(system));
  const counts = async (sql: string) => (await world.sql.query(sql)).rows;
  expect(await counts('select state, count(*)::int as n from incubation_residency group by 1 order by 1')).toEqual([['AGREEING', 2], ['GRADUATED', 1], ['HANDING_OVER', 1], ['RESIDENT', 1]].map(([state, n]) => ({ state, n })));
  expect(await counts("select kind, state from incubation_stage_review order by kind, state")).toEqual([{ kind: 'GRADUATION', state: 'CONCLUDED' }, { kind: 'STAGE', state: 'COMMENTING' }]);
  expect(await counts('select state, months from incubation_follow_up')).toEqual([{ state: 'OPEN', months: 6 }]);
  expect(await counts("select state, count(*)::int as n from incubation_session group by 1 order by 1")).toEqual([{ state: 'CONFIRMED', n: 2 }, { state: 'RECORDED', n: 1 }]);
});

it('演示的现场评审：公式在评分以前公布，三件抽了签，现在就能开始', async () => {
  world.clock.set('2026-11-30T06:00:00Z');
  await loadDemoHall(world.context(system));
  await loadDemoHall(world.context(system));
  const { rows } = await world.sql.query('select h.state, h.starts_at < $1::timestamptz as due, h.draw_seed is not null as drawn, (select count(*)::int from incubation_hall_entry e where e.hearing_id = h.id and e.position is not null) as entries from incubation_hall_hearing h', [world.clock.now()]);
  expect(rows).toEqual([{ state: 'PUBLISHED', due: true, drawn: true, entries: 3 }]);
});
