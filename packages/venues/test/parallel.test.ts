import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Space } from '../src/index.ts';
import { buildSpace, buildVenue } from '../src/testing/index.ts';
import { type Answered, ask, at, BOOK, clerkOfAssets, ofOrganization, venuesWorld } from './world.ts';

const DAY = '2026-03-05';
const HOURS = ['09', '10', '11', '14', '15', '16', '17'];

let world: World;
const organizations: string[] = [];
beforeAll(async () => {
  world = await venuesWorld();
  for (let count = 0; count < 50; count += 1) organizations.push((await world.write((context) => buildOrganization(context))).id);
});
afterAll(() => world.close());

const rooms = (count: number): Promise<Space[]> => world.write((context) => {
  const venue = buildVenue(context);
  return Array.from({ length: count }, () => buildSpace(context, venue));
});

const OVERLAPS = `select count(*)::int as count from venues_booking a join venues_booking b on a.space_id = b.space_id and a.id < b.id and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
  where a.state in ('BOOKED', 'CHECKED_IN', 'DONE', 'NO_SHOW') and b.state in ('BOOKED', 'CHECKED_IN', 'DONE', 'NO_SHOW')`;
const overlaps = async (): Promise<number> => (await world.sql.query<{ count: number }>(OVERLAPS)).rows[0]!.count;

function book(index: number, space: Space, from: string, to: string): Promise<Answered> {
  return ask<Answered>(world, ofOrganization(world, organizations[index]!), BOOK, { input: { space: space.id, from: at(DAY, from), to: at(DAY, to), people: 10, purpose: '讲座' } });
}

it('五十个组织同时约同一时段：恰有一个约到，其余都说明已被占用', async () => {
  const [room] = await rooms(2);
  const answers = await Promise.all(organizations.map((_, index) => book(index, room!, '09:00', '10:00')));
  const refused = answers.filter(({ __typename }) => __typename === 'Refusal');
  expect(refused).toHaveLength(49);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['TAKEN']));
  expect(refused[0]!.message).toContain('同一时间空闲的有');
  expect(await overlaps()).toBe(0);
}, 60_000);

it('不经过程序写进去的重叠，数据库不收；正要写的人得到的是说明', async () => {
  const [room] = await rooms(1);
  const insert = (id: string) => `insert into venues_booking (id, scope, created_at, updated_at, space_id, venue_id, kind, holder_name, purpose, people, starts_at, ends_at, state)
    values ('${id}', '370214', now(), now(), '${room!.id}', '${room!.venue.id}', 'HOURLY', '某小组', '讲座', 1, '${at(DAY, '14:00')}', '${at(DAY, '16:00')}', 'BOOKED')`;
  const other = await world.orm.pool.connect();
  try {
    await other.query(`begin; select set_config('app.scopes', '{*}', true)`);
    await other.query(insert('00000000-0000-7000-8000-0000000000a1'));
    const waiting = book(0, room!, '15:00', '16:00');
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    await other.query('commit');
    expect(await waiting).toMatchObject({ code: 'TAKEN' });
  } finally {
    other.release();
  }
  await expect(world.sql.query(insert('00000000-0000-7000-8000-0000000000a2'))).rejects.toMatchObject({ code: '23P01' });
});

const PREVIEW = 'mutation ($input: ClosureSpanInput!) { answer: previewClosure(input: $input) { ... on ClosurePreview { affected { id proposal { id } } } ... on Refusal { code } } }';
const CLOSE = 'mutation ($input: ClosureInput!) { answer: closeSpace(input: $input) { ... on Closure { id version moved displaced } ... on Refusal { code message } } }';
const LIFT = 'mutation ($id: ID!, $version: Int!) { answer: liftClosure(id: $id, version: $version) { ... on Closure { state } ... on Refusal { code } } }';
const CANCEL = 'mutation ($id: ID!, $version: Int!) { answer: cancelBooking(id: $id, version: $version) { ... on Booking { state } ... on Refusal { code } } }';

interface Preview { affected?: { id: string; proposal: { id: string } | null }[]; code?: string }
interface Closed { id?: string; version?: number; code?: string }

async function close(space: Space, from: string, to: string): Promise<Closed> {
  const span = { space: space.id, from: at(DAY, from), to: at(DAY, to) };
  const { affected, code } = await ask<Preview>(world, clerkOfAssets(world), PREVIEW, { input: span });
  if (!affected) return { code };
  return ask<Closed>(world, clerkOfAssets(world), CLOSE, { input: { ...span, reason: '检修', moves: affected.map(({ id, proposal }) => ({ booking: id, to: proposal?.id ?? null })) } });
}

type Wish = { readonly kind: 'book' | 'cancel' | 'close' | 'lift'; readonly who: number; readonly space: number; readonly start: number; readonly length: number };
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('book' as const, 'book' as const, 'book' as const, 'cancel' as const, 'close' as const, 'lift' as const), who: fc.nat(7), space: fc.nat(2), start: fc.nat(6), length: fc.integer({ min: 1, max: 3 }),
});

it('许多人同时预约、取消、停用、恢复：从不重叠，每一件预约都有下落', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(wish, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 5 }), async (clients) => {
    const spaces = await rooms(3);
    const codes = new Set<string>();
    const run = async (wishes: readonly Wish[]): Promise<void> => {
      const [booked, closed]: [(Answered & { who: number })[], Closed[]] = [[], []];
      for (const { kind, who, space, start, length } of wishes) {
        const [from, to] = [`${HOURS[start]!}:00`, `${Number(HOURS[start]!) + length}:00`];
        const answers: (Answered | Closed | undefined)[] = [];
        if (kind === 'book') answers.push(await book(who, spaces[space]!, from, to));
        if (kind === 'close') answers.push(await close(spaces[space]!, from, to));
        const [mine, shut] = [booked.at(-1), closed.at(-1)];
        if (kind === 'cancel' && mine) answers.push(await ask<Answered>(world, ofOrganization(world, organizations[mine.who]!), CANCEL, { id: mine.id, version: mine.version }));
        if (kind === 'lift' && shut) answers.push(await ask<Closed>(world, clerkOfAssets(world), LIFT, { id: shut.id, version: shut.version }));
        const [answer] = answers;
        if (answer?.code) codes.add(answer.code);
        else if (kind === 'book') booked.push({ ...(answer as Answered), who });
        else if (kind === 'close') closed.push(answer as Closed);
      }
    };
    await Promise.all(clients.map(run));
    expect(await overlaps()).toBe(0);
    const { rows: [left] } = await world.sql.query<{ count: number }>(`select count(*)::int as count from venues_booking o where o.state = 'MOVED' and not exists (select from venues_booking n where n.moved_from_id = o.id and n.starts_at = o.starts_at and n.ends_at = o.ends_at and n.organization_id = o.organization_id)`);
    expect(left!.count).toBe(0);
    const expected = ['TAKEN', 'ALREADY_YOURS', 'OUTSIDE_HOURS', 'CLOSURE_CHANGED', 'CLOSURE_CLOSED', 'MOVE_IMPOSSIBLE', 'NOT_FOUND', 'NOT_NOW', 'CONFLICT'];
    expect([...codes].filter((code) => !expected.includes(code))).toEqual([]);
  }), { numRuns: 40 });
  const { rows: [moved] } = await world.sql.query<{ count: number }>("select count(*)::int as count from venues_booking where state = 'MOVED'");
  expect(moved!.count).toBeGreaterThan(0);
}, 180_000);
