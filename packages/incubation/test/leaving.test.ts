import type { Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desks, does, resident, session, upkeep, whole } from './residency-world.ts';
import { appealReviewer, ask, change, city, incubationWorld, ofGroup, ofOrganization } from './world.ts';

let world: World;
let clerk: Viewer;
beforeAll(async () => {
  world = await incubationWorld();
  clerk = city(world);
});
afterAll(() => world.close());

const APPEAL = 'mutation ($decision: ID!, $grounds: String!) { done: fileAppeal(decision: $decision, grounds: $grounds) { ... on Appeal { id version } ... on Refusal { code message } } }';
const OVERTURN = 'mutation ($id: ID!, $version: Int!, $reason: String!) { done: overturnAppeal(id: $id, version: $version, reason: $reason) { ... on Appeal { state } ... on Refusal { code message } } }';
type Done = { done: { id: string; version: number; state?: string; code?: string } };

const seated = async (id: string, space: string) => does(world, clerk, 'allocateDesk', { id, version: (await whole(world, clerk, id)).version, space });

async function ended(group: Viewer, id: string, day: string): Promise<void> {
  const notified = await does(world, clerk, 'notifyResidency', { id, version: (await whole(world, clerk, id)).version, reason: '三个月没有使用工位。' });
  expect(notified).toMatchObject({ state: 'NOTIFIED' });
  expect(await does(world, clerk, 'endResidency', { id, version: notified.version, reason: '三个月没有使用工位。' })).toMatchObject({ code: 'NOT_NOW' });
  const heard = await does(world, group, 'replyToEnding', { id, version: notified.version, text: '活动都在厂区，工位每周用两次。' });
  world.clock.set(`${day}T02:00:00Z`);
  expect(await does(world, clerk, 'endResidency', { id, version: heard.version, reason: '三个月没有使用工位。' })).toMatchObject({ state: 'HANDING_OVER', outcome: 'LEFT' });
}

async function overturned(group: Viewer, id: string): Promise<void> {
  const decision = (await whole(world, group, id)).decisions.nodes.find(({ adverse }) => adverse)!;
  const { done: appeal } = await ask<Done>(world, group, APPEAL, { decision: decision.id, grounds: '工位一直在用，有签到记录。' });
  expect(await ask<Done>(world, appealReviewer(world), OVERTURN, { id: appeal.id, version: appeal.version, reason: '签到记录属实。' })).toEqual({ done: { state: 'OVERTURNED' } });
}

async function emptied(group: Viewer, id: string): Promise<void> {
  for (const item of (await whole(world, clerk, id)).handOverItems.nodes) {
    const { version } = await does(world, clerk, 'receiveItem', { id: item.id, version: item.version });
    await does(world, group, 'handOverItem', { id: item.id, version });
  }
}

it('结束入驻先告知、可以陈述；十五个工作日交接，国庆不算；复核改变的，恢复入驻、还是原来的工位、补回耽误的日子', async () => {
  const group = ofGroup(world, 'ended');
  const [desk] = await desks(world, 1);
  const id = await resident(world, group);
  await seated(id, desk!.id);
  world.clock.set('2026-09-21T02:00:00Z');
  await ended(group, id, '2026-09-28');
  // 9月29日、30日, 国庆1日至7日放假, 8日、9日和调休的10日, 12日至16日, 19日至23日
  expect(await whole(world, group, id)).toMatchObject({ stateLabel: '请交接场地和物品', endedOn: '2026-09-28', cases: { nodes: [{ turn: 'UNION', dueOn: '2026-10-23' }] }, handOverItems: { nodes: { length: 5 } } });
  world.clock.set('2026-10-20T02:00:00Z');
  await emptied(group, id);
  expect(await does(world, clerk, 'finishHandOver', { id, version: (await whole(world, clerk, id)).version })).toMatchObject({ state: 'LEFT' });
  world.clock.set('2026-11-02T02:00:00Z');
  await overturned(group, id);
  // 9月28日至11月2日耽误三十五天
  expect(await whole(world, group, id)).toMatchObject({ state: 'RESIDENT', space: { name: '1 号工位' }, endedOn: null, endsOn: '2027-04-20' });
  const { rows } = await world.sql.query("select state, starts_at::date::text as starts, ends_at from venues_booking where space_id = $1 order by starts_at", [desk!.id]);
  expect(rows).toEqual([{ state: 'DONE', starts: '2026-03-15', ends_at: '2026-10-20 02:00:00+00' }, { state: 'BOOKED', starts: '2026-11-02', ends_at: '2027-04-20 16:00:00+00' }]);
  const again = await does(world, group, 'giveNotice', { id, version: (await whole(world, group, id)).version, reason: '搬到厂区办公。' });
  await does(world, clerk, 'confirmLeave', { id, version: again.version });
  expect((await whole(world, group, id)).handOverItems.nodes.map(({ round }) => round).sort()).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
});

it('复核改变时还在交接的，工位一直没有离开过；已经给了别人的，恢复入驻、另等安排', async () => {
  const [one, other] = [ofGroup(world, 'still-there'), ofGroup(world, 'gone')];
  const [kept, lost] = await desks(world, 2);
  const [first, second] = [await resident(world, one), await resident(world, other)];
  world.clock.set('2026-06-01T02:00:00Z');
  await seated(first, kept!.id);
  await seated(second, lost!.id);
  await ended(one, first, '2026-06-08');
  world.clock.set('2026-06-10T02:00:00Z');
  await overturned(one, first);
  expect(await whole(world, one, first)).toMatchObject({ state: 'RESIDENT', space: { name: '1 号工位' }, endsOn: '2027-03-18' });
  await ended(other, second, '2026-06-18');
  await emptied(other, second);
  await does(world, clerk, 'finishHandOver', { id: second, version: (await whole(world, clerk, second)).version });
  const third = await resident(world, ofGroup(world, 'next'), clerk, { name: '再一次征集' });
  world.clock.set('2026-07-01T02:00:00Z');
  await seated(third, lost!.id);
  await overturned(other, second);
  expect(await whole(world, other, second)).toMatchObject({ state: 'RESIDENT', space: null });
  const { residencies } = await ask<{ residencies: { nodes: { id: string }[] } }>(world, clerk, '{ residencies(filter: { withoutDesk: true }) { nodes { id } } }');
  expect(residencies.nodes).toEqual([{ id: second }]);
});

it('一个工位同时给两家，只有一家得到；换工位先还旧的', async () => {
  const [pair, spare] = await desks(world, 2);
  const groups = ['first-of-two', 'second-of-two'].map((account) => ofGroup(world, account));
  const ids: string[] = [];
  for (const group of groups) ids.push(await resident(world, group));
  const versions = await Promise.all(ids.map(async (id) => (await whole(world, clerk, id)).version));
  const answers = await Promise.all(ids.map((id, index) => does(world, clerk, 'allocateDesk', { id, version: versions[index], space: pair!.id })));
  expect(answers.map(({ code }) => code ?? 'GIVEN').sort()).toEqual(['GIVEN', 'TAKEN']);
  const winner = answers.findIndex(({ code }) => !code);
  expect(await does(world, clerk, 'allocateDesk', { id: ids[winner], version: answers[winner]!.version, space: spare!.id })).toMatchObject({ space: { name: '2 号工位' } });
  expect(await seated(ids[1 - winner]!, pair!.id)).toMatchObject({ space: { name: '1 号工位' } });
});

it('组织自己退出：不用理由，办理以前可以收回；评估没有办完的不再办', async () => {
  const organization = await world.write((context) => buildOrganization(context));
  const own = ofOrganization(world, organization.id);
  const id = await resident(world, own, clerk, {}, [change('PEOPLE_COUNT', '4'), change('TARGET_WORKERS', '骑手'), change('PLAN', '休息点')]);
  world.clock.set('2026-06-22T02:00:00Z');
  await upkeep(world);
  const given = await does(world, own, 'giveNotice', { id, version: (await whole(world, own, id)).version });
  const back = await does(world, own, 'takeBackNotice', { id, version: given.version });
  expect(back).toMatchObject({ state: 'RESIDENT' });
  const again = await does(world, own, 'giveNotice', { id, version: back.version });
  await does(world, clerk, 'confirmLeave', { id, version: again.version });
  expect(await whole(world, own, id)).toMatchObject({ state: 'HANDING_OVER', stageReviews: { nodes: [{ state: 'CEASED' }] }, decisions: { nodes: [] } });
});

interface Recorded { saved: number; rows: { session: string | null; problem: string | null; field: string | null }[] }

it('成批录入：二十人同时保存一行不丢，重复的只算一次，坏的一行各说各的', async () => {
  const group = ofGroup(world, 'mentored');
  const id = await resident(world, group);
  world.clock.set('2026-06-01T02:00:00Z');
  const batches = Array.from({ length: 20 }, () => [session(id, '2026-05-11'), session(id, '2026-05-12', { minutes: 0 }), session(id, '2026-05-13')]);
  const answers = await Promise.all([...batches, ...batches].map((rows) => does<Recorded>(world, clerk, 'recordSessions', { rows })));
  expect(answers.every(({ saved }) => saved === 2)).toBe(true);
  expect(answers[0]!.rows).toMatchObject([{ problem: null }, { session: null, field: 'minutes', problem: '时长请填 1 至 600 分钟。' }, { problem: null }]);
  const { rows: [kept] } = await world.sql.query('select count(*)::int as count, count(distinct entry_key)::int as keys from incubation_session where residency_id = $1', [id]);
  expect(kept).toEqual({ count: 40, keys: 40 });
  expect(await does<Recorded>(world, clerk, 'recordSessions', { rows: [session('00000000-0000-4000-8000-000000000000', '2026-05-11'), session(id, '2026-03-01')] })).toMatchObject({ saved: 0, rows: [{ field: 'residency' }, { field: 'heldOn' }] });
  const [one] = (await whole(world, group, id)).sessions.nodes;
  const disputed = await does(world, group, 'disputeSession', { id: one!.id, version: one!.version, objection: '那天只讲了一个小时。' });
  expect(await does(world, clerk, 'correctSession', { id: one!.id, version: disputed.version, minutes: 60, attendance: 5, reason: '核对签到。' })).toMatchObject({ state: 'RECORDED', minutes: 60, objection: null });
});
