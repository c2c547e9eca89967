import type { Viewer } from '@gongqiao/kernel';
import { unitId } from '@gongqiao/identity';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOrganization, type BuiltOrganization } from '../src/testing/index.ts';
import { anybody, clerkOf, clerkOfCity, readerOfCity, registryWorld } from './world.ts';

interface Reading {
  organization: { id: string } | null;
  organizations: { totalCount: number; nodes: { id: string }[] };
  found: { totalCount: number };
}

let world: World;
const rows: BuiltOrganization[] = [];
beforeAll(async () => {
  world = await registryWorld();
  const places = [['370214', ''], ['370215', ''], [null, `unit:${unitId('zone-high-tech')}`], [null, '370214'], [null, '']] as const;
  for (const [region, senderScope] of places) {
    for (const registrationStatus of ['REGISTERED', 'UNREGISTERED', 'DISSOLVED'] as const) rows.push(await world.write((context) => buildOrganization(context, { region, registrationStatus }, senderScope)));
  }
});
afterAll(() => world.close());

const VIEWERS = {
  chengyang: () => clerkOf(world, '370214'), jimo: () => clerkOf(world, '370215'), zone: () => clerkOf(world, 'zone-high-tech'), city: () => clerkOfCity(world), reader: () => readerOfCity(world), public: () => anybody(world),
} satisfies Record<string, () => Viewer>;
type Who = keyof typeof VIEWERS;

// The oracle: who sees and corrects which organization, said without scopes and filters.
function sees(who: Who, { region, scope, published }: BuiltOrganization): boolean {
  if (who === 'city' || who === 'reader') return true;
  if (who === 'public') return published;
  if (who === 'chengyang') return region === '370214' || (region === null && scope === '370214');
  if (who === 'jimo') return region === '370215';
  return region === null && scope.startsWith('unit:');
}
const corrects = (who: Who, row: BuiltOrganization): boolean => who !== 'reader' && who !== 'public' && sees(who, row);

const asked = async <Answer>(who: Who, document: string, variables: Record<string, unknown>) => (await world.execute(document, { viewer: VIEWERS[who](), variables })).data as unknown as Answer;
const codeOf = async (who: Who, mutation: string, id: string): Promise<string> => {
  const answer = await asked<{ done?: { code?: string } } | null>(who, `mutation ($id: ID!) { done: ${mutation} { ... on Refusal { code } } }`, { id });
  return answer?.done?.code ?? 'DENIED';
};

it('名单、总数、单个、搜索、更正、公开：凡能碰到一行的地方都按同一规则', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...(Object.keys(VIEWERS) as Who[])), fc.nat(14), async (who, index) => {
    const row = rows[index]!;
    const expected = sees(who, row);
    const { organization, organizations, found } = await asked<Reading>(who, 'query ($id: ID!, $text: String) { organization(id: $id) { id } organizations(first: 100) { totalCount nodes { id } } found: organizations(filter: { search: $text }) { totalCount } }', { id: row.id, text: row.name });
    expect([organization !== null, organizations.nodes.some(({ id }) => id === row.id), found.totalCount]).toEqual([expected, expected, expected ? 1 : 0]);
    expect(organizations.totalCount).toBe(rows.filter((one) => sees(who, one)).length);
    expect(await codeOf(who, 'correctOrganization(id: $id, version: 0, input: {}, reason: "试")', row.id)).toBe(corrects(who, row) ? 'CONFLICT' : who === 'reader' || who === 'public' ? 'DENIED' : 'NOT_FOUND');
    expect(await codeOf(who, 'publishOrganization(id: $id, version: 0, published: true, reason: "试")', row.id)).toBe(who === 'city' ? 'CONFLICT' : 'DENIED');
  }), { numRuns: 150 });
}, 120_000);
