import { anonymous, EVERYWHERE, newId, type Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrganization, type BuiltOrganization } from '../src/testing/index.ts';
import { downloaded } from './downloaded.ts';
import { registryWorld } from './world.ts';

const REGIONS = ['370202', '370212', '370214'] as const;

/** A role as it is held somewhere; several of them, for several places, in one pair of hands. */
interface Held {
  readonly role: 'registry-clerk-unit' | 'reader-city' | 'auditor-city' | 'registry-clerk-city';
  readonly scope: string;
}

let world: World;
const rows: BuiltOrganization[] = [];
async function fill(into: World): Promise<BuiltOrganization[]> {
  const made: BuiltOrganization[] = [];
  for (const region of REGIONS) {
    for (const published of [true, false]) made.push(await into.write((context) => buildOrganization(context, { region, published })));
  }
  return made;
}
beforeAll(async () => {
  world = await registryWorld();
  rows.push(...(await fill(world)));
});
afterAll(() => world.close());

// Roles × scopes, added up per permission.
function viewerOf(held: readonly Held[], { graph }: World = world): Viewer {
  const grants = new Map<string, string[]>();
  for (const { role, scope } of held) for (const permission of graph.grants.get(role)!) grants.set(permission, [...(grants.get(permission) ?? []), scope]);
  return { ...anonymous, kind: 'STAFF', accountId: newId(), name: '兼任', grants };
}

// The oracle: some one role of theirs gives the permission, and covers the row.
const covers = (held: readonly Held[], permission: string, { region }: BuiltOrganization): boolean =>
  held.some(({ role, scope }) => world.graph.grants.get(role)!.includes(permission) && (scope === EVERYWHERE || scope === region));
const listedFor = (held: readonly Held[]): string[] => rows.filter((row) => covers(held, 'registry.read', row)).map(({ id }) => id).sort();

const LIST = 'query Scoped { organizations(first: 100) { totalCount nodes { id } } }';
const CORRECT = 'mutation Scoped($id: ID!) { done: correctOrganization(id: $id, version: 0, input: {}, reason: "试") { ... on Refusal { code } } }';

async function listed(held: readonly Held[], within: World = world): Promise<string[]> {
  const { data, errors } = await within.execute(LIST, { viewer: viewerOf(held, within) });
  if (errors?.[0]) throw errors[0];
  const { totalCount, nodes } = (data as unknown as { organizations: { totalCount: number; nodes: { id: string }[] } }).organizations;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id).sort();
}

const anywhere = fc.constantFrom<Held>({ role: 'reader-city', scope: EVERYWHERE }, { role: 'auditor-city', scope: EVERYWHERE }, { role: 'registry-clerk-city', scope: EVERYWHERE });
const somewhere = fc.constantFrom(...REGIONS).map((scope): Held => ({ role: 'registry-clerk-unit', scope }));
const hands = fc.array(fc.oneof({ weight: 3, arbitrary: somewhere }, { weight: 1, arbitrary: anywhere }), { minLength: 1, maxLength: 4 });

describe('一人几个角色', () => {
  it('每项权限只在给它的角色那里有效，不跟着最宽的走', async () => {
    await fc.assert(fc.asyncProperty(hands, fc.nat(rows.length - 1), async (held, index) => {
      const row = rows[index]!;
      expect(await listed(held)).toEqual(listedFor(held));
      const { data, errors } = await world.execute(CORRECT, { viewer: viewerOf(held), variables: { id: row.id } });
      const code = (data as { done?: { code: string } } | null)?.done?.code ?? errors?.[0]?.extensions?.['code'];
      const mayCorrect = held.some(({ role }) => world.graph.grants.get(role)!.includes('registry.correct'));
      expect(code).toBe(!mayCorrect ? 'FORBIDDEN' : covers(held, 'registry.correct', row) ? 'CONFLICT' : 'NOT_FOUND');
    }), { numRuns: 120 });
  }, 60_000);

  it('导出的不多于名单列的', async () => {
    await fc.assert(fc.asyncProperty(hands.filter((held) => held.some(({ role }) => role !== 'auditor-city')), async (held) => {
      const { bytes } = await downloaded(world, 'organizations', viewerOf(held), { format: 'csv' });
      const names = rows.filter((row) => bytes.includes(row.name)).map(({ id }) => id).sort();
      expect(names).toEqual(rows.filter((row) => covers(held, 'registry.read', row) && covers(held, 'registry.export', row)).map(({ id }) => id).sort());
    }), { numRuns: 40 });
  }, 60_000);
});

describe('许多人同时', () => {
  it('刚启动就一起来，各看各的', async () => {
    const fresh = await registryWorld();
    try {
      const own = await fill(fresh);
      const regions = Array.from({ length: 60 }, (_, index) => REGIONS[index % REGIONS.length]!);
      const seen = await Promise.all(regions.map((scope) => listed([{ role: 'registry-clerk-unit', scope }], fresh)));
      expect(seen).toEqual(regions.map((scope) => own.filter(({ region }) => region === scope).map(({ id }) => id).sort()));
    } finally {
      await fresh.close();
    }
  }, 60_000);

  it('忙的时候也一样，读的写的混在一起', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, async (_, index) => {
      const held: Held[] = [{ role: 'registry-clerk-unit', scope: REGIONS[index % REGIONS.length]! }];
      const row = rows[index % rows.length]!;
      if (index % 2 === 0) return { got: await listed(held), wanted: listedFor(held) };
      const { data } = await world.execute(CORRECT, { viewer: viewerOf(held), variables: { id: row.id } });
      return { got: (data as unknown as { done: { code: string } }).done.code, wanted: covers(held, 'registry.correct', row) ? 'CONFLICT' : 'NOT_FOUND' };
    }));
    expect(answers.map(({ got }) => got)).toEqual(answers.map(({ wanted }) => wanted));
  }, 60_000);
});
