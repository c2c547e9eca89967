import { anonymous, EVERYWHERE, findPolicy, newId, type Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildContact, buildOrganization, type BuiltOrganization } from '../src/testing/index.ts';
import { anybody, ofOrganization, registryWorld } from './world.ts';

const REGIONS = ['370202', '370212', '370214', '370215'] as const;
const ROLES = ['registry-clerk-unit', 'reader-city', 'registry-clerk-city'] as const;

let world: World;
const rows: BuiltOrganization[] = [];
beforeAll(async () => {
  world = await registryWorld();
  for (const region of REGIONS) {
    for (const published of [true, false]) {
      rows.push(await world.write(async (context) => {
        const row = await buildOrganization(context, { region, published });
        await buildContact(context, { organizationId: row.id });
        return row;
      }));
    }
  }
});
afterAll(() => world.close());

/** Every row rule forgotten: each says that everybody sees everything. */
async function withoutRules<T>(work: () => Promise<T>): Promise<T> {
  const policies = world.graph.entities.flatMap((type) => findPolicy(type) ?? []).map((policy) => ({ policy: policy as { see: unknown }, see: policy.see }));
  for (const { policy } of policies) policy.see = () => true;
  try {
    return await work();
  } finally {
    for (const { policy, see } of policies) policy.see = see;
  }
}

// Held somewhere by staff; by the public, a partner's program or an organization besides.
type Somebody = { readonly kind: 'STAFF'; readonly held: readonly (readonly [role: (typeof ROLES)[number], scope: string])[] } | { readonly kind: 'ANONYMOUS' } | { readonly kind: 'PARTNER' } | { readonly kind: 'ORGANIZATION'; readonly index: number };

const somewhere = fc.tuple(fc.constant('registry-clerk-unit' as const), fc.constantFrom(...REGIONS));
const anywhere = fc.tuple(fc.constantFrom('reader-city' as const, 'registry-clerk-city' as const), fc.constant(EVERYWHERE));
const somebody: fc.Arbitrary<Somebody> = fc.oneof(
  { weight: 6, arbitrary: fc.array(somewhere, { minLength: 1, maxLength: 3 }).map((held): Somebody => ({ kind: 'STAFF', held })) },
  { weight: 1, arbitrary: fc.array(anywhere, { minLength: 1, maxLength: 2 }).map((held): Somebody => ({ kind: 'STAFF', held })) },
  { weight: 1, arbitrary: fc.constantFrom<Somebody>({ kind: 'ANONYMOUS' }, { kind: 'PARTNER' }) },
  { weight: 2, arbitrary: fc.nat(7).map((index): Somebody => ({ kind: 'ORGANIZATION', index })) },
);

function viewerOf(who: Somebody): Viewer {
  if (who.kind === 'ORGANIZATION') return ofOrganization(world, rows[who.index]!.id);
  if (who.kind === 'ANONYMOUS') return anybody(world);
  if (who.kind === 'PARTNER') return { ...anybody(world), kind: 'PARTNER', accountId: newId() };
  const grants = new Map<string, string[]>();
  for (const [role, scope] of who.held) for (const permission of world.graph.grants.get(role)!) grants.set(permission, [...(grants.get(permission) ?? []), scope]);
  return { ...anonymous, kind: 'STAFF', accountId: newId(), name: '某经办', grants };
}

const holds = (who: Somebody, scope: string): boolean => who.kind === 'STAFF' && who.held.some(([, held]) => held === EVERYWHERE || held === scope);
const own = (who: Somebody, id: string): boolean => who.kind === 'ORGANIZATION' && rows[who.index]!.id === id;

const LIST = '{ answer: organizations(first: 100) { totalCount nodes { id } } }';
const DEEP = '{ answer: organizations(first: 100) { totalCount nodes { id contacts { totalCount } events { totalCount } statements { totalCount } } } }';

interface Answer {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly contacts?: { readonly totalCount: number }; readonly events?: { readonly totalCount: number } }[];
}

async function ask(who: Somebody): Promise<Answer> {
  const { data, errors } = await world.execute(who.kind === 'STAFF' ? DEEP : LIST, { viewer: viewerOf(who) });
  if (errors?.[0]) throw errors[0];
  return (data as unknown as { answer: Answer }).answer;
}

const CASES = 10_000;

describe.each([['开着', (work: () => Promise<void>) => work()], ['都忘了写', withoutRules<void>]] as const)('行规则%s', (_, within) => {
  it('一万对（人、行）里没有一对是看到了别人的', () => within(async () => {
    let cases = 0;
    await fc.assert(fc.asyncProperty(somebody, async (who) => {
      const { totalCount, nodes } = await ask(who);
      const foreign = nodes.filter(({ id }) => {
        const row = rows.find((each) => each.id === id)!;
        return !holds(who, row.scope) && !row.published && !own(who, id);
      });
      const below = nodes.filter(({ id, contacts, events }) => (contacts?.totalCount ?? 0) + (events?.totalCount ?? 0) > 0 && !holds(who, rows.find((each) => each.id === id)!.scope));
      expect([totalCount, foreign, below]).toEqual([nodes.length, [], []]);
      cases += rows.length;
    }), { numRuns: CASES / rows.length });
    expect(cases).toBeGreaterThanOrEqual(CASES);
  }), 300_000);
});

it('忘了规则时，本区的、公开的照样看得到：空不是因为坏了', () => withoutRules(async () => {
  const ids = async (who: Somebody): Promise<string[]> => (await ask(who)).nodes.map(({ id }) => id).sort();
  const those = (test: (row: BuiltOrganization) => boolean): string[] => rows.filter(test).map(({ id }) => id).sort();
  expect(await ids({ kind: 'ANONYMOUS' })).toEqual(those(({ published }) => published));
  expect(await ids({ kind: 'STAFF', held: [['registry-clerk-unit', '370214']] })).toEqual(those(({ published, scope }) => published || scope === '370214'));
  expect(await ids({ kind: 'STAFF', held: [['reader-city', EVERYWHERE]] })).toEqual(those(() => true));
  expect(await ids({ kind: 'ORGANIZATION', index: 1 })).toEqual(those(({ published, id }) => published || id === rows[1]!.id));
}));
