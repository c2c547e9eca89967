import { today, type Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Space } from '../src/index.ts';
import { buildSpace, buildVenue } from '../src/testing/index.ts';
import { type Answered, anybody, ask, at, BOOK, clerkOf, clerkOfAssets, ofOrganization, venuesWorld } from './world.ts';

const DAY = '2026-03-05';

let world: World;
let room: Space;
let other: Space;
let organization: string;
let mine: Viewer;
beforeAll(async () => {
  world = await venuesWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T02:00:00Z');
  await world.write(async (context) => {
    const venue = buildVenue(context);
    room = buildSpace(context, venue, { name: '一号会议室', capacity: 20 });
    other = buildSpace(context, venue, { name: '二号会议室', capacity: 30 });
    buildSpace(context, venue, { name: '小间', capacity: 4 });
    organization = (await buildOrganization(context)).id;
  });
  mine = ofOrganization(world, organization);
});

const input = (over: object = {}) => ({ space: room.id, from: at(DAY, '14:00'), to: at(DAY, '16:00'), people: 12, purpose: '劳动法讲座', ...over });
const book = (over: object = {}, viewer: Viewer = mine) => ask<Answered>(world, viewer, BOOK, { input: input(over) });
const act = (name: string, { id, version }: Answered, viewer: Viewer, reason?: string) => ask<Answered>(world, viewer, `mutation ($id: ID!, $version: Int!${reason ? ', $reason: String!' : ''}) { answer: ${name}(id: $id, version: $version${reason ? ', reason: $reason' : ''}) { __typename
  ... on Booking { id version state notice noticedAt } ... on Refusal { code message } } }`, { id, version, reason });
const newcomer = async (): Promise<Viewer> => ofOrganization(world, (await world.write((context) => buildOrganization(context))).id);

describe('按小时预约', () => {
  it('社会组织用手机约一间会议室，只有自己和场地看得到是谁', async () => {
    const booked = await book();
    expect(booked).toMatchObject({ __typename: 'Booking', state: 'BOOKED', space: { name: '一号会议室' }, organization: { id: organization }, offers: [{ action: 'cancel', enabled: true }] });
    const seen = async (viewer: Viewer) => (await world.execute('query ($id: ID!) { booking(id: $id) { id holderName purpose } }', { viewer, variables: { id: booked.id } })).data;
    expect(await seen(mine)).toMatchObject({ booking: { purpose: '劳动法讲座' } });
    expect(await seen(clerkOf(world, '370214'))).toMatchObject({ booking: { purpose: '劳动法讲座' } });
    expect(await seen(clerkOf(world, '370215'))).toEqual({ booking: null });
    expect(await seen(await newcomer())).toEqual({ booking: null });
  });

  it('已被占用的说明还有哪里、什么时候空闲；自己约过的不重复', async () => {
    await book();
    expect(await book({}, await newcomer())).toEqual({
      __typename: 'Refusal', code: 'TAKEN', fields: ['from', 'to'], message: '一号会议室 3月5日 14:00–16:00 已被占用。同一时间空闲的有二号会议室（30 人）；这里当天还空闲的有 09:00–11:00、10:00–12:00、16:00–18:00。',
    });
    expect(await book({ from: at(DAY, '15:00'), to: at(DAY, '17:00') }, await newcomer())).toMatchObject({ code: 'TAKEN' });
    expect(await book()).toMatchObject({ code: 'ALREADY_YOURS' });
    expect(await book({ from: at(DAY, '16:00'), to: at(DAY, '17:00') }, await newcomer())).toMatchObject({ state: 'BOOKED' });
  });

  it.each([
    ['不是整小时', { from: at(DAY, '14:30'), to: at(DAY, '15:30') }, 'OUTSIDE_HOURS'], ['跨过午休', { from: at(DAY, '11:00'), to: at(DAY, '15:00') }, 'OUTSIDE_HOURS'], ['已经过去', { from: at('2026-03-02', '09:00'), to: at('2026-03-02', '10:00') }, 'SPAN_PAST'],
    ['太早', { from: at('2026-04-02', '14:00'), to: at('2026-04-02', '16:00') }, 'TOO_EARLY'], ['倒过来', { from: at(DAY, '16:00'), to: at(DAY, '14:00') }, 'SPAN_INVALID'], ['坐不下', { people: 21 }, 'TOO_MANY'], ['没有人', { people: 0 }, 'PEOPLE_MISSING'],
    ['没有用途', { purpose: ' ' }, 'PURPOSE_MISSING'], ['没有这一处', { space: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
  ])('%s的不能约', async (_, over, code) => expect(await book(over)).toMatchObject({ code }));

  it('没有公布的场地对外不存在；工位和不提供使用的不能按小时约', async () => {
    const [hidden, desk, broken] = await world.write((context) => {
      const draft = buildVenue(context, { state: 'DRAFT' });
      const venue = buildVenue(context);
      return [buildSpace(context, draft), buildSpace(context, venue, { kind: 'DESK' }), buildSpace(context, venue, { available: false })];
    });
    expect(await book({ space: hidden.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await book({ space: desk.id })).toMatchObject({ code: 'DESK_BY_TERM' });
    expect(await book({ space: broken.id })).toMatchObject({ code: 'NOT_OFFERED' });
  });

  it('公众看得到哪些时段空闲，一句也没有说是谁', async () => {
    await book();
    const { data, errors } = await world.execute('query ($venue: ID!, $day: LocalDate!) { venueDay(venue: $venue, day: $day) { open spaces { name slots { from state } } } }', { viewer: anybody(world), variables: { venue: room.venue.id, day: DAY } });
    expect(errors).toBeUndefined();
    const day = (data as unknown as { venueDay: { spaces: { name: string; slots: { state: string }[] }[] } }).venueDay;
    expect(day.spaces.map(({ name, slots }) => [name, slots.map(({ state }) => state[0]).join('')])).toEqual([['一号会议室', 'FFFTTFF'], ['二号会议室', 'FFFFFFF'], ['小间', 'FFFFFFF']]);
    expect((await world.execute('{ bookings { totalCount } }', { viewer: anybody(world) })).errors).toBeDefined();
  });

  it('没有登记的小组一样可以约', async () => {
    const group = await world.write((context) => buildOrganization(context, { registrationStatus: 'UNREGISTERED', creditCode: null }));
    expect(await book({}, ofOrganization(world, group.id))).toMatchObject({ state: 'BOOKED' });
  });
});

describe('取消与到场', () => {
  it('前一天还能自行取消，时段又空出来；当天要请场地代为取消，并看得到理由', async () => {
    const first = await book();
    expect(await act('cancelBooking', first, await newcomer())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act('cancelBooking', first, mine)).toMatchObject({ state: 'CANCELLED' });
    const second = await book();
    world.clock.set(at(DAY, '08:00'));
    expect(await act('cancelBooking', second, mine)).toMatchObject({ code: 'CANCEL_LATE' });
    expect(await act('releaseBooking', second, clerkOf(world, '370215'), '来电说来不了')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act('releaseBooking', second, clerkOf(world, '370214'), '来电说来不了')).toMatchObject({ state: 'CANCELLED', notice: '场地代为取消了这次预约：来电说来不了' });
  });

  it('到场、使用完毕；时间没到不能登记', async () => {
    const booked = await book();
    const clerk = clerkOfAssets(world);
    expect(await act('checkInBooking', booked, clerk)).toMatchObject({ code: 'NOT_BEGUN' });
    world.clock.set(at(DAY, '14:05'));
    const present = await act('checkInBooking', booked, clerk);
    expect(present).toMatchObject({ state: 'CHECKED_IN' });
    expect(await act('missBooking', present, clerk)).toMatchObject({ code: 'NOT_NOW' });
    expect(await act('finishBooking', present, clerk)).toMatchObject({ state: 'DONE' });
  });

  it('三次未到场暂停到写明的日子，代约也一样；更正以后不再计入', async () => {
    const clerk = clerkOfAssets(world);
    const days = ['2026-03-03', '2026-03-04', '2026-03-05'];
    const booked = await Promise.all(days.map((day) => book({ from: at(day, '14:00'), to: at(day, '15:00') })));
    world.clock.set(at('2026-03-05', '18:00'));
    const missed: Answered[] = [];
    for (const each of booked) missed.push(await act('missBooking', each, clerk));
    expect(missed[0]).toMatchObject({ state: 'NO_SHOW', notice: expect.stringContaining('未到场') as string });
    const later = { from: at('2026-03-20', '14:00'), to: at('2026-03-20', '15:00') };
    expect(await book(later)).toMatchObject({ code: 'PAUSED', message: expect.stringContaining('暂停预约到 2026-04-05') as string });
    const forThem = 'mutation ($input: BookingForInput!) { answer: bookForOthers(input: $input) { __typename ... on Refusal { code } ... on Booking { holderName } } }';
    expect(await ask(world, clerk, forThem, { input: { ...input(later), organization } })).toMatchObject({ code: 'PAUSED' });
    expect(await ask(world, clerk, forThem, { input: { ...input(later), group: '城阳区总工会' } })).toMatchObject({ holderName: '城阳区总工会' });
    expect(await ask(world, mine, '{ answer: bookingStanding { missed pausedUntil changes } }')).toEqual({ missed: 3, pausedUntil: '2026-04-05', changes: 3 });
    await act('pardonBooking', missed[1]!, clerk, '签到表上有');
    expect(await book({ ...later, space: other.id })).toMatchObject({ state: 'BOOKED' });
    expect(today(world.clock)).toBe('2026-03-05');
  });
});
