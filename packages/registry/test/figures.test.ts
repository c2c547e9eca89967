import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../src/testing/index.ts';
import { anybody, ask, clerkOf, clerkOfCity, registryWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
  await loadDemo(world.context(system));
});
afterAll(() => world.close());

type Figure = { dimension: string; key: string; label: string; count: number; missing: number };
type Filter = Record<string, unknown>;

const FIGURES = 'query ($by: [OrganizationDimension!]!, $filter: OrganizationFilter) { figures: organizationFigures(by: $by, filter: $filter) { dimension key label count missing } }';

async function figures(by: string[], viewer: Viewer, filter: Filter | null = null): Promise<Figure[]> {
  return (await ask<{ figures: Figure[] }>(world, viewer, FIGURES, { by, filter })).figures;
}

async function listed(filter: Filter, viewer: Viewer): Promise<number> {
  const document = 'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount(upTo: 100000) } }';
  return (await ask<{ organizations: { totalCount: number } }>(world, viewer, document, { filter })).organizations.totalCount;
}

// The list behind each figure, and behind what is missing.
const NONE: Filter = { creditCode: [] };
const LISTS: Record<string, { of: (key: string) => Filter; missing: Filter }> = {
  TOTAL: { of: () => ({}), missing: NONE },
  SCALE: { of: (key) => ({ scale: [key] }), missing: { missing: ['FULL_TIME_STAFF'] } },
  LABOUR_DOMAIN: {
    of: (key) => (key === 'OTHER' ? { not: [{ missing: ['LABOUR_DOMAINS'] }, { labourDomain: ['EMPLOYMENT', 'SKILLS', 'INCOME_DISTRIBUTION', 'SOCIAL_SECURITY', 'SAFETY_HEALTH', 'DEMOCRATIC_RIGHTS', 'CULTURE'] }] } : { labourDomain: [key] }),
    missing: { missing: ['LABOUR_DOMAINS'] },
  },
  FUNDING_SOURCE: { of: (key) => ({ fundingSource: [key] }), missing: { missing: ['FUNDING_SOURCES'] } },
  ACTIVITY: { of: (key) => ({ activities: [key] }), missing: { missing: ['ACTIVITIES'] } },
  METHOD: { of: (key) => ({ method: [key] }), missing: { missing: ['METHODS'] } },
  REGION: { of: (key) => ({ region: [key] }), missing: { missing: ['REGION'] } },
  KIND: { of: (key) => ({ kind: [key] }), missing: { missing: ['KIND'] } },
  REGISTRATION_STATUS: { of: (key) => ({ registrationStatus: [key] }), missing: { missing: ['REGISTRATION_STATUS'] } },
  HAS_UNION: { of: (key) => ({ hasUnion: key === 'true' }), missing: { missing: ['HAS_UNION'] } },
  ASSESSMENT_LEVEL: { of: (key) => ({ assessmentLevel: [key] }), missing: { not: [{ assessmentLevel: ['A1', 'A2', 'A3', 'A4', 'A5'] }] } },
  DOUBT: { of: (key) => ({ doubt: [key] }), missing: NONE },
  MISSING: { of: (key) => ({ missing: [key] }), missing: NONE },
};

const FILTERS: [string, Filter][] = [['不筛选', {}], ['筛选', { kind: ['SOCIAL_ASSOCIATION', 'COMMUNITY_GROUP'], search: '职工' }]];

describe.each(FILTERS)('%s：每个数等于它的名单', (_, filter) => {
  it.each(Object.keys(LISTS))('%s', async (dimension) => {
    for (const viewer of [clerkOfCity(world), clerkOf(world, '370214')]) {
      const found = await figures([dimension], viewer, filter);
      for (const { key, count } of found) expect([key, count]).toEqual([key, await listed({ and: [filter, LISTS[dimension]!.of(key)] }, viewer)]);
      const { missing } = LISTS[dimension]!;
      expect(found[0]!.missing).toBe(await listed({ and: [filter, missing] }, viewer));
    }
  });
});

it('所有维度一条语句', async () => {
  const viewer = clerkOfCity(world);
  const { statements, result } = await world.statementsOf(() => figures(Object.keys(LISTS), viewer));
  expect(statements).toHaveLength(1);
  expect(new Set(result.map(({ dimension }) => dimension))).toEqual(new Set(Object.keys(LISTS)));
});

it('名称用中文，没有组织的取值也在', async () => {
  const found = await figures(['REGION', 'KIND', 'HAS_UNION', 'TOTAL'], clerkOfCity(world), { search: '不会有的名称' });
  expect(found.filter(({ dimension }) => dimension === 'REGION').map(({ label }) => label)).toContain('城阳区');
  expect(found.every(({ count, label }) => count === 0 && /\p{Script=Han}/u.test(label))).toBe(true);
});

it('公众只数公开的，不公开的维度不给', async () => {
  const [total] = await figures(['TOTAL'], anybody(world));
  expect(total!.count).toBe(await listed({}, anybody(world)));
  expect(total!.count).toBeLessThan(2_000);
  await expect(figures(['SCALE'], anybody(world))).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
