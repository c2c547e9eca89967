import { findPolicy, type Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSpace, buildVenue } from '../src/testing/index.ts';
import { type Answered, anybody, ask, at, BOOK, clerkOf, clerkOfAssets, ofOrganization, readerOfCity, venuesWorld } from './world.ts';

interface Built { readonly venue: string; readonly space: string; readonly scope: string; readonly draft: boolean; readonly holder: number | null; readonly booking: string | null }

let world: World;
let organizations: string[];
const built: Built[] = [];
beforeAll(async () => {
  world = await venuesWorld();
  organizations = [(await world.write((context) => buildOrganization(context))).id, (await world.write((context) => buildOrganization(context))).id];
  for (const scope of ['370214', '370215', '']) {
    for (const [draft, holder] of [[false, 0], [false, 1], [true, null]] as const) {
      const space = await world.write((context) => buildSpace(context, buildVenue(context, { scope, region: (scope || null) as never, state: draft ? 'DRAFT' : 'PUBLISHED' })));
      const booking = holder === null ? null : (await ask<Answered>(world, ofOrganization(world, organizations[holder]!), BOOK, { input: { space: space.id, from: at('2026-03-05', '14:00'), to: at('2026-03-05', '16:00'), people: 5, purpose: '讲座' } })).id!;
      built.push({ venue: space.venue.id, space: space.id, scope, draft, holder, booking });
    }
  }
}, 60_000);
afterAll(() => world.close());

const VIEWERS = {
  chengyang: () => clerkOf(world, '370214'), jimo: () => clerkOf(world, '370215'), city: () => clerkOfAssets(world), reader: () => readerOfCity(world), public: () => anybody(world),
  first: () => ofOrganization(world, organizations[0]!), second: () => ofOrganization(world, organizations[1]!),
} satisfies Record<string, () => Viewer>;
type Who = keyof typeof VIEWERS;

// The oracle: who sees and keeps what, said without scopes and filters.
const looksAfter = (who: Who, { scope }: Built): boolean => who === 'city' || who === 'reader' || (who === 'chengyang' && scope === '370214') || (who === 'jimo' && scope === '370215');
const seesVenue = (who: Who, row: Built): boolean => !row.draft || looksAfter(who, row);
const seesBooking = (who: Who, row: Built): boolean => looksAfter(who, row) || (who === 'first' && row.holder === 0) || (who === 'second' && row.holder === 1);

const everybody = fc.tuple(fc.constantFrom(...(Object.keys(VIEWERS) as Who[])), fc.nat(8));
const READ = `query ($venue: ID!, $space: ID!) { venue(id: $venue) { id } space(id: $space) { id venue { id } } venues(first: 100) { nodes { id } } venueDay(venue: $venue, day: "2026-03-05") { open } }`;
interface Read { venue: object | null; space: { venue: object | null } | null; venues: { nodes: { id: string }[] }; venueDay: object | null }

it('场地、房间与空闲时段：公布了的谁都看得到，没有公布的只有管它的', async () => {
  await fc.assert(fc.asyncProperty(everybody, async ([who, index]) => {
    const row = built[index]!;
    const { data } = await world.execute(READ, { viewer: VIEWERS[who](), variables: { venue: row.venue, space: row.space } });
    const read = data as unknown as Read;
    const expected = seesVenue(who, row);
    expect([read.venue, read.space, read.space?.venue ?? null, read.venueDay].map((each) => each !== null)).toEqual([expected, expected, expected, expected]);
    expect(read.venues.nodes.some(({ id }) => id === row.venue)).toBe(expected);
  }), { numRuns: 80 });
}, 60_000);

const BOOKINGS = 'query ($id: ID!) { booking(id: $id) { id holderName } bookings(first: 100) { nodes { id } } }';
const codeOf = async (viewer: Viewer, mutation: string, variables: Record<string, unknown>): Promise<string> => {
  const { data, errors } = await world.execute(mutation, { viewer, variables });
  return errors ? 'DENIED' : ((data as unknown as { answer: { code?: string } }).answer.code ?? 'DONE');
};

it('预约：只有使用方和管场地的看得到、动得了', async () => {
  const held = built.filter(({ booking }) => booking !== null);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...(Object.keys(VIEWERS) as Who[]).filter((who) => who !== 'public')), fc.constantFrom(...held), async (who, row) => {
    const viewer = VIEWERS[who]();
    const { data } = await world.execute(BOOKINGS, { viewer, variables: { id: row.booking } });
    const read = data as unknown as { booking: object | null; bookings: { nodes: { id: string }[] } };
    expect([read.booking !== null, read.bookings.nodes.some(({ id }) => id === row.booking)]).toEqual([seesBooking(who, row), seesBooking(who, row)]);
    const organization = who === 'first' || who === 'second';
    const cancel = await codeOf(viewer, 'mutation ($id: ID!) { answer: cancelBooking(id: $id, version: 0) { ... on Refusal { code } } }', { id: row.booking });
    expect(cancel).toBe(!organization ? 'DENIED' : seesBooking(who, row) ? 'CONFLICT' : 'NOT_FOUND');
    const release = await codeOf(viewer, 'mutation ($id: ID!) { answer: releaseBooking(id: $id, version: 0, reason: "试") { ... on Refusal { code } } }', { id: row.booking });
    expect(release).toBe(organization || who === 'reader' ? 'DENIED' : looksAfter(who, row) ? 'CONFLICT' : 'NOT_FOUND');
  }), { numRuns: 80 });
}, 60_000);

it('即使规则全都忘了写，数据库也只给出公布了的场地、本范围的和自己的预约', async () => {
  const policies = world.graph.entities.flatMap((type) => findPolicy(type) ?? []).map((policy) => ({ policy: policy as { see: unknown }, see: policy.see }));
  for (const { policy } of policies) policy.see = () => true;
  try {
    for (const who of Object.keys(VIEWERS) as Who[]) {
      const viewer = VIEWERS[who]();
      const { data } = await world.execute(`{ venues(first: 100) { nodes { id } } ${who === 'public' ? '' : 'bookings(first: 100) { nodes { id } }'} }`, { viewer });
      const read = data as unknown as { venues: { nodes: { id: string }[] }; bookings?: { nodes: { id: string }[] } };
      expect(read.venues.nodes.map(({ id }) => id).sort()).toEqual(built.filter((row) => seesVenue(who, row)).map(({ venue }) => venue).sort());
      expect((read.bookings?.nodes ?? []).map(({ id }) => id).sort()).toEqual(built.filter((row) => who !== 'public' && row.booking !== null && seesBooking(who, row)).map(({ booking }) => booking).sort());
    }
  } finally {
    for (const { policy, see } of policies) policy.see = see as never;
  }
});
