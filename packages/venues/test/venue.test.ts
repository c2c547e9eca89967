import type { Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSpace, buildVenue } from '../src/testing/index.ts';
import { type Answered, anybody, ask, at, BOOK, clerkOf, clerkOfAssets, ofOrganization, readerOfCity, venuesWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await venuesWorld();
});
afterAll(() => world.close());

const CREATE = 'mutation ($input: VenueInput!) { answer: createVenue(input: $input) { ... on Venue { id version state region { code } openingHours { weekday from to } } ... on Refusal { code message fields } } }';
const SPACE = 'mutation ($venue: ID!, $input: SpaceInput!) { answer: createSpace(venue: $venue, input: $input) { ... on Space { id version name equipment } ... on Refusal { code } } }';
const PUBLISH = 'mutation ($id: ID!, $version: Int!) { answer: publishVenue(id: $id, version: $version) { ... on Venue { id version state } ... on Refusal { code } } }';
const CLOSE = 'mutation ($id: ID!, $version: Int!) { answer: closeVenue(id: $id, version: $version) { ... on Venue { state } ... on Refusal { code message } } }';
const CORRECT = 'mutation ($id: ID!, $version: Int!, $input: VenueInput!) { answer: correctVenue(id: $id, version: $version, input: $input) { ... on Venue { id version closedDays } ... on Refusal { code message } } }';
const CORRECT_SPACE = 'mutation ($id: ID!, $version: Int!, $input: SpaceInput!) { answer: correctSpace(id: $id, version: $version, input: $input) { ... on Space { capacity available } ... on Refusal { code message } } }';
const USE = 'query ($venue: ID!, $month: String!) { answer: venueUse(venue: $venue, month: $month) { openedHours usedHours missed asOf spaces { name openedHours usedHours } } }';

const venue = { name: '浮山湾孵化基地', region: '370202', address: '市南区某路 1 号（演示）', phone: '0532-12345678', openingHours: [{ weekday: 2, from: '14:00', to: '18:00' }, { weekday: 2, from: '09:00', to: '12:00' }], closedDays: ['2026-10-01'], guidance: '请爱惜设备。' };
const room = { name: '三号会议室', kind: 'ROOM', capacity: 40, floor: '三楼', equipment: ['投影', ' 投影', ''], available: true };
interface Made { id: string; version: number }

it('登记、添加房间、公布，公众才看得到', async () => {
  const clerk = clerkOfAssets(world);
  const made = await ask<Made>(world, clerk, CREATE, { input: venue });
  expect(made).toMatchObject({ state: 'DRAFT', region: { code: '370202' }, openingHours: [{ from: '09:00' }, { from: '14:00' }] });
  const seen = async (viewer: Viewer) => (await ask<object | null>(world, viewer, 'query ($id: ID!) { answer: venue(id: $id) { name phone spaces { nodes { name } } } }', { id: made.id }));
  expect(await ask(world, clerk, PUBLISH, { id: made.id, version: made.version })).toEqual({ code: 'VENUE_EMPTY' });
  expect(await ask(world, clerk, SPACE, { venue: made.id, input: room })).toMatchObject({ name: '三号会议室', equipment: ['投影'] });
  expect(await ask(world, clerk, SPACE, { venue: made.id, input: room })).toEqual({ code: 'SPACE_REPEATED' });
  expect([await seen(anybody(world)), await seen(clerkOf(world, '370215'))]).toEqual([null, null]);
  expect(await seen(readerOfCity(world))).not.toBeNull();
  expect(await ask(world, clerk, PUBLISH, { id: made.id, version: made.version })).toMatchObject({ state: 'PUBLISHED' });
  expect(await seen(anybody(world))).toEqual({ name: venue.name, phone: venue.phone, spaces: { nodes: [{ name: '三号会议室' }] } });
});

it.each([
  ['没有开放时间', { openingHours: [] }, 'HOURS_MISSING'], ['时间写错', { openingHours: [{ weekday: 1, from: '9点', to: '12:00' }] }, 'HOURS_INVALID'], ['两段重叠', { openingHours: [{ weekday: 1, from: '09:00', to: '12:00' }, { weekday: 1, from: '11:00', to: '13:00' }] }, 'HOURS_INVALID'],
  ['没有星期八', { openingHours: [{ weekday: 8, from: '09:00', to: '12:00' }] }, 'HOURS_INVALID'], ['没有名称', { name: ' ' }, 'NAME_MISSING'], ['没有地址', { address: '' }, 'ADDRESS_MISSING'], ['没有这个区市', { region: '999999' }, 'VENUE_OUTSIDE_SCOPE'],
])('%s的不能登记', async (_, over, code) => expect(await ask(world, clerkOfAssets(world), CREATE, { input: { ...venue, ...over } })).toMatchObject({ code }));

it('区市登记本区的场地，别的区市的不能', async () => {
  expect(await ask(world, clerkOf(world, '370202'), CREATE, { input: { ...venue, region: null } })).toMatchObject({ region: { code: '370202' } });
  expect(await ask(world, clerkOf(world, '370214'), CREATE, { input: venue })).toMatchObject({ code: 'VENUE_OUTSIDE_SCOPE' });
});

it('有预约的日子不能悄悄改成闭馆，房间不能悄悄撤下，场地不能悄悄关闭', async () => {
  const [place, space, { id }] = await world.write(async (context) => {
    const built = buildVenue(context);
    return [built, buildSpace(context, built, { name: '一号会议室' }), await buildOrganization(context)] as const;
  });
  await ask<Answered>(world, ofOrganization(world, id), BOOK, { input: { space: space.id, from: at('2026-03-05', '14:00'), to: at('2026-03-05', '16:00'), people: 15, purpose: '讲座' } });
  const openingHours = place.hours.map(({ weekday, from, to }) => ({ weekday, from, to }));
  const input = { name: place.name, address: place.address, openingHours, closedDays: ['2026-03-05'] };
  const clerk = clerkOf(world, '370214');
  expect(await ask(world, clerk, CORRECT, { id: place.id, version: 1, input })).toMatchObject({ code: 'HOURS_BOOKED', message: expect.stringContaining('3月5日 14:00–16:00 一号会议室') as string });
  expect(await ask(world, clerk, CORRECT, { id: place.id, version: 1, input: { ...input, closedDays: ['2026-03-06'] } })).toMatchObject({ closedDays: ['2026-03-06'] });
  expect(await ask(world, clerk, CLOSE, { id: place.id, version: 2 })).toMatchObject({ code: 'VENUE_BOOKED' });
  const facts = { name: space.name, kind: 'ROOM', capacity: 20, floor: null, equipment: [], available: false };
  expect(await ask(world, clerk, CORRECT_SPACE, { id: space.id, version: 1, input: facts })).toMatchObject({ code: 'SPACE_BOOKED' });
  expect(await ask(world, clerk, CORRECT_SPACE, { id: space.id, version: 1, input: { ...facts, available: true, capacity: 14 } })).toMatchObject({ code: 'SPACE_BOOKED' });
  expect(await ask(world, clerk, CORRECT_SPACE, { id: space.id, version: 1, input: { ...facts, available: true, capacity: 15 } })).toMatchObject({ capacity: 15 });
});

it('使用率：到场的小时除以开放的小时，闭馆日和停用的时间不算开放，一条语句算出', async () => {
  const [place, space] = await world.write(async (context) => {
    const built = buildVenue(context, { closedDays: ['2026-03-08'] });
    const spaces = [buildSpace(context, built, { name: '甲室' }), buildSpace(context, built, { name: '乙室' })];
    return [built, spaces[0]!] as const;
  });
  const insert = (kind: string, state: string, from: string, to: string) => world.sql.query(`
    with c as (insert into venues_closure (id, scope, created_at, updated_at, space_id, venue_id, starts_at, ends_at, reason, state) values (gen_random_uuid(), '370214', now(), now(), $1, $2, $5, $6, '检修', 'ACTIVE') returning id)
    insert into venues_booking (id, scope, created_at, updated_at, space_id, venue_id, kind, holder_name, purpose, people, starts_at, ends_at, state, closure_id)
    select gen_random_uuid(), '370214', now(), now(), $1, $2, $3, case $3 when 'CLOSURE' then null else '某小组' end, '讲座', 1, $5, $6, $4, case $3 when 'CLOSURE' then c.id end from c`, [space.id, place.id, kind, state, from, to]);
  await insert('HOURLY', 'DONE', at('2026-03-03', '09:00'), at('2026-03-03', '12:00'));
  await insert('HOURLY', 'CHECKED_IN', at('2026-03-03', '14:00'), at('2026-03-03', '16:00'));
  await insert('HOURLY', 'NO_SHOW', at('2026-03-04', '09:00'), at('2026-03-04', '12:00'));
  await insert('HOURLY', 'CANCELLED', at('2026-03-04', '14:00'), at('2026-03-04', '16:00'));
  // From the afternoon of the 5th to the morning of the 6th: 4 hours of the one and 3 of the other were not opened.
  await insert('CLOSURE', 'BOOKED', at('2026-03-05', '13:00'), at('2026-03-06', '13:00'));
  world.clock.set(at('2026-04-10', '00:00'));
  const { result, statements } = await world.statementsOf(() => ask(world, clerkOfAssets(world), USE, { venue: place.id, month: '2026-03' }));
  expect(result).toEqual({ openedHours: 2 * 30 * 7 - 7, usedHours: 5, missed: 1, asOf: at('2026-04-01', '00:00'), spaces: [{ name: '乙室', openedHours: 210, usedHours: 0 }, { name: '甲室', openedHours: 203, usedHours: 5 }] });
  expect(statements).toHaveLength(1);
  world.clock.set(at('2026-03-03', '15:00'));
  expect(await ask(world, clerkOfAssets(world), USE, { venue: place.id, month: '2026-03' })).toMatchObject({ openedHours: 2 * (7 + 7 + 3 + 1), usedHours: 4 });
  expect((await world.execute(USE, { viewer: anybody(world), variables: { venue: place.id, month: '2026-03' } })).errors).toBeDefined();
});
