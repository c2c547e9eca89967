import type { Viewer } from '@gongqiao/kernel';
import { Organization } from '@gongqiao/registry';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { allocate, type Space } from '../src/index.ts';
import { buildSpace, buildVenue } from '../src/testing/index.ts';
import { type Answered, ask, at, BOOK, clerkOf, clerkOfAssets, clerkOfCity, ofOrganization, venuesWorld } from './world.ts';

const DAY = '2026-03-05';

let world: World;
let rooms: Space[];
let desk: Space;
let holders: string[];
beforeAll(async () => {
  world = await venuesWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T02:00:00Z');
  await world.write(async (context) => {
    const venue = buildVenue(context);
    rooms = [['一号会议室', 20], ['二号会议室', 30], ['小间', 4]].map(([name, capacity]) => buildSpace(context, venue, { name: name as string, capacity: capacity as number }));
    desk = buildSpace(context, venue, { name: '一号工位', kind: 'DESK', capacity: 1 });
    holders = [(await buildOrganization(context)).id, (await buildOrganization(context)).id];
  });
});

const PREVIEW = `mutation ($input: ClosureSpanInput!) { answer: previewClosure(input: $input) { ... on ClosurePreview { affected { id holder people proposal { id name } choices { name } } } ... on Refusal { code message } } }`;
const CLOSE = 'mutation ($input: ClosureInput!) { answer: closeSpace(input: $input) { ... on Closure { id version state moved displaced } ... on Refusal { code message } } }';
const LIFT = 'mutation ($id: ID!, $version: Int!) { answer: liftClosure(id: $id, version: $version) { ... on Closure { state } ... on Refusal { code } } }';
const OWN = `{ answer: bookings(filter: { changed: true, state: [BOOKED, DISPLACED] }) { nodes { id state notice space { name } movedFrom { space { name } state } } } }`;

interface Affected { id: string; holder: string; proposal: { id: string; name: string } | null; choices: { name: string }[] }
interface Shut { id?: string; version?: number; code?: string; message?: string }

const book = (holder: number, space: Space, from: string, to: string, people = 12) => ask<Answered>(world, ofOrganization(world, holders[holder]!), BOOK, { input: { space: space.id, from: at(DAY, from), to: at(DAY, to), people, purpose: '讲座' } });
const span = (space: Space, from: string, to: string) => ({ space: space.id, from: at(DAY, from), to: at(DAY, to) });
const preview = (space: Space, from = '08:00', to = '20:00', viewer: Viewer = clerkOfAssets(world)) => ask<{ affected?: Affected[]; code?: string; message?: string }>(world, viewer, PREVIEW, { input: span(space, from, to) });
const close = (space: Space, moves: readonly { booking: string; to: string | null }[], from = '08:00', to = '20:00', viewer: Viewer = clerkOfAssets(world)) => ask<Shut>(world, viewer, CLOSE, { input: { ...span(space, from, to), reason: '空调检修', moves } });
const asProposed = ({ affected = [] }: { affected?: Affected[] }) => affected.map(({ id, proposal }) => ({ booking: id, to: proposal?.id ?? null }));

it('停用前列出每一件预约和可改的地方；停用时一起改约，没有地方的取消，两家都看得到原委', async () => {
  await book(0, rooms[0]!, '09:00', '11:00');
  await book(1, rooms[0]!, '14:00', '16:00');
  await book(0, rooms[1]!, '15:00', '17:00');
  const seen = await preview(rooms[0]!);
  expect(seen.affected!.map(({ proposal, choices }) => [proposal?.name ?? null, choices.map(({ name }) => name)])).toEqual([['二号会议室', ['二号会议室']], [null, []]]);
  expect(await close(rooms[0]!, asProposed(seen))).toMatchObject({ state: 'ACTIVE', moved: 1, displaced: 1 });
  const told = await Promise.all(holders.map((holder) => ask<{ nodes: object[] }>(world, ofOrganization(world, holder), OWN)));
  expect(told[0]!.nodes).toMatchObject([{ state: 'BOOKED', space: { name: '二号会议室' }, movedFrom: { space: { name: '一号会议室' }, state: 'MOVED' }, notice: '“一号会议室”3月5日 08:00–20:00停用，原因是空调检修。这次预约改到“二号会议室”，时间不变。' }]);
  expect(told[1]!.nodes).toMatchObject([{ state: 'DISPLACED', space: { name: '一号会议室' }, notice: expect.stringContaining('已经取消') as string }]);
});

it('知道了以后不再提醒；预约本身没有变', async () => {
  await book(0, rooms[0]!, '09:00', '11:00');
  await close(rooms[0]!, asProposed(await preview(rooms[0]!)));
  const mine = ofOrganization(world, holders[0]!);
  const { nodes: [row] } = await ask<{ nodes: { id: string }[] }>(world, mine, OWN);
  const KNOW = 'mutation ($id: ID!) { answer: acknowledgeBooking(id: $id) { ... on Booking { seenAt state } ... on Refusal { code } } }';
  expect(await ask(world, ofOrganization(world, holders[1]!), KNOW, { id: row!.id })).toEqual({ code: 'NOT_FOUND' });
  expect(await ask(world, mine, KNOW, { id: row!.id })).toEqual({ seenAt: '2026-03-02T02:00:00.000Z', state: 'BOOKED' });
  expect(await ask(world, mine, OWN)).toEqual({ nodes: [] });
});

it('停用的时段不能再约，恢复以后可以', async () => {
  const shut = await close(rooms[0]!, []);
  expect(await book(0, rooms[0]!, '09:00', '10:00')).toMatchObject({ code: 'TAKEN' });
  expect(await preview(rooms[0]!, '12:00', '13:00')).toMatchObject({ code: 'CLOSURE_CLOSED' });
  expect(await ask(world, clerkOf(world, '370215'), LIFT, { id: shut.id, version: shut.version })).toEqual({ code: 'NOT_FOUND' });
  expect(await ask(world, clerkOfAssets(world), LIFT, { id: shut.id, version: shut.version })).toEqual({ state: 'LIFTED' });
  expect(await book(0, rooms[0]!, '09:00', '10:00')).toMatchObject({ state: 'BOOKED' });
});

it('查看之后又有人约了的，要重新查看；什么也没有办一半', async () => {
  await book(0, rooms[0]!, '09:00', '11:00');
  const moves = asProposed(await preview(rooms[0]!));
  await book(1, rooms[0]!, '14:00', '16:00');
  expect(await close(rooms[0]!, moves)).toMatchObject({ code: 'CLOSURE_CHANGED' });
  const again = await preview(rooms[0]!);
  await book(0, rooms[1]!, '14:00', '16:00', 25);
  expect(await close(rooms[0]!, asProposed(again))).toMatchObject({ code: 'MOVE_IMPOSSIBLE' });
  expect((await world.sql.query("select count(*)::int as count from venues_booking where state in ('MOVED', 'DISPLACED') and venue_id = $1", [rooms[0]!.venue.id])).rows).toEqual([{ count: 0 }]);
});

it('坐不下的地方、别的场地不能改过去；正在使用的不能停', async () => {
  const { id } = await book(0, rooms[0]!, '09:00', '11:00');
  expect(await close(rooms[0]!, [{ booking: id!, to: rooms[2]!.id }])).toMatchObject({ code: 'MOVE_IMPOSSIBLE' });
  const elsewhere = await world.write((context) => buildSpace(context, buildVenue(context), { capacity: 50 }));
  expect(await close(rooms[0]!, [{ booking: id!, to: elsewhere.id }])).toMatchObject({ code: 'MOVE_IMPOSSIBLE' });
  world.clock.set(at(DAY, '09:10'));
  await world.execute(`mutation { checkInBooking(id: "${id}", version: 1) { __typename } }`, { viewer: clerkOfAssets(world) });
  expect(await preview(rooms[0]!, '10:00', '18:00')).toMatchObject({ code: 'CLOSURE_IN_USE', message: expect.stringContaining('3月5日 09:00–11:00') as string });
  expect(await preview(rooms[0]!, '11:00', '18:00')).toEqual({ affected: [] });
});

it('区市只能停用本区的；读的人不能停', async () => {
  expect(await preview(rooms[0]!, '08:00', '20:00', clerkOf(world, '370215'))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await preview(rooms[0]!, '08:00', '20:00', clerkOf(world, '370214'))).toEqual({ affected: [] });
});

it('工位按协议长期使用：期间别人不能再得，也不能径自停用', async () => {
  const terms = { from: new Date(at('2026-03-10', '00:00')), to: new Date(at('2027-03-10', '00:00')) };
  const give = (holder: number, of = terms) => world.write(async (context) => allocate(context, desk.id, await context.em.findOneOrFail(Organization, { id: holders[holder] } as never), of, '入驻协议'));
  expect(await give(0)).toMatchObject({ kind: 'TERM', state: 'BOOKED' });
  await expect(give(1, { from: new Date(at('2026-12-01', '00:00')), to: new Date(at('2027-12-01', '00:00')) })).rejects.toMatchObject({ code: 'TAKEN' });
  expect(await ask(world, clerkOfAssets(world), PREVIEW, { input: { space: desk.id, from: at('2026-04-01', '08:00'), to: at('2026-04-02', '08:00') } })).toMatchObject({ code: 'CLOSURE_TERM' });
});

it('使用方并入别的组织，预约跟着过去，仍归场地所在的范围', async () => {
  const { id } = await book(0, rooms[0]!, '09:00', '11:00');
  const MERGE = 'mutation ($survivor: ID!, $merged: ID!) { answer: mergeOrganizations(input: { survivor: $survivor, survivorVersion: 1, absorbed: $merged, absorbedVersion: 1, take: [] }, reason: "重复登记") { __typename ... on Refusal { code message } } }';
  const { data, errors } = await world.execute(MERGE, { viewer: clerkOfCity(world), variables: { survivor: holders[1], merged: holders[0] } });
  expect([errors, data]).toEqual([undefined, { answer: { __typename: 'Organization' } }]);
  expect((await world.sql.query('select organization_id, scope from venues_booking where id = $1', [id])).rows).toEqual([{ organization_id: holders[1], scope: '370214' }]);
});
