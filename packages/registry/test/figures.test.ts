import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { readUrl } from '@gongqiao/ui/address';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT_FROM, KEPT_MINUTES, keptRows } from '../src/operations/figures/kept-rows.ts';
import { LEAST_TOLD } from '../src/operations/figures/small-cells.ts';
import { type DimensionName, dimensions } from '../src/organization/organization.dimensions.ts';
import { OrganizationDimension } from '../src/organization/organization.enums.ts';
import { buildOrganization, loadDemo } from '../src/testing/index.ts';
import { organizationFilterOf, type OrganizationFilters, organizationShape, organizationsPath } from '../src/web/organizations/list/organization-filters.ts';
import { filtersAt, type Place } from '../src/web/picture/figure-lists.ts';
import { anybody, ask, clerkOf, clerkOfCity, registryWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
  await loadDemo(world.context(system));
});
afterAll(() => world.close());

type Figure = Place & { label: string; count: number | null; missing: number | null; asOf: string };
type Line = { key: string | null; label: string; count: number | null };
interface Cross {
  total: number | null;
  rows: Line[];
  columns: Line[];
  cells: { row: string | null; column: string | null; count: number | null }[];
  asOf: string;
}
type Filters = Partial<OrganizationFilters>;

const FIGURES = 'query ($by: [OrganizationDimension!]!, $filter: OrganizationFilter) { figures: organizationFigures(by: $by, filter: $filter) { dimension key label count missing asOf } }';
const CROSS = `query ($rows: OrganizationDimension!, $columns: OrganizationDimension!, $filter: OrganizationFilter) {
  cross: organizationCrossFigures(rows: $rows, columns: $columns, filter: $filter) { total asOf rows { key label count } columns { key label count } cells { row column count } } }`;

// What an address says, read as the list reads it: so that a test proves what a click does.
const read = (filters: Filters): OrganizationFilters => readUrl(organizationShape, new URL(organizationsPath(filters), 'http://localhost').searchParams);

async function figures(by: readonly DimensionName[], viewer: Viewer, filters: Filters = {}): Promise<Figure[]> {
  return (await ask<{ figures: Figure[] }>(world, viewer, FIGURES, { by, filter: organizationFilterOf(read(filters)) })).figures;
}

async function crossed(rows: DimensionName, columns: DimensionName, viewer: Viewer, filters: Filters = {}): Promise<Cross> {
  return (await ask<{ cross: Cross }>(world, viewer, CROSS, { rows, columns, filter: organizationFilterOf(read(filters)) })).cross;
}

/** How many the list has that a figure's link opens. */
async function listed(viewer: Viewer, filters: Filters, ...places: Place[]): Promise<number> {
  const document = 'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount(upTo: 100000) } }';
  const filter = organizationFilterOf(read(filtersAt(filters, ...places)));
  return (await ask<{ organizations: { totalCount: number } }>(world, viewer, document, { filter })).organizations.totalCount;
}

const VIEWERS = { city: () => clerkOfCity(world), district: () => clerkOf(world, '370214'), public: () => anybody(world) } as const;
type Who = keyof typeof VIEWERS;
const dimensionsOf = (who: Who) => OrganizationDimension.values.filter((name) => name !== 'TOTAL' && (who !== 'public' || dimensions[name].public));

const among = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1 });
const publicFilters = {
  search: fc.constantFrom('职工', 'xinli'), region: among('370214', '370215', '370202'), kind: among('SOCIAL_ASSOCIATION', 'COMMUNITY_GROUP', 'FOUNDATION', 'SOCIAL_SERVICE_INSTITUTION'),
  status: among('REGISTERED', 'FILED'), domain: among('SKILLS', 'CULTURE', 'OTHER'), method: among('HOTLINE', 'ONLINE', 'OTHER'), level: among('A3', 'NONE'), union: fc.boolean(), activity: among('法律咨询', '合唱排练'),
} as const;
const staffFilters = { ...publicFilters, funding: among('DONATION', 'UNION_FUNDS', 'OTHER'), scale: among('FEW', 'NONE'), doubt: among('DATE_AMBIGUOUS'), missing: among('REGION', 'ANNUAL_INCOME', 'METHODS'), published: fc.boolean(), also: among('domain=CULTURE', 'missing=VOLUNTEERS&method=HOTLINE') } as const;
// Three at most: with more of them nothing is left to count.
const filtersFor = (who: Who): fc.Arbitrary<Filters> => {
  const all: Readonly<Record<string, fc.Arbitrary<unknown>>> = who === 'public' ? publicFilters : staffFilters;
  return fc.subarray(Object.keys(all), { maxLength: 3 }).chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, all[name]!])) as Record<string, fc.Arbitrary<never>>));
};
const asked = fc.constantFrom<Who>('city', 'district', 'public').chain((who) => fc.record({
  who: fc.constant(who), filters: filtersFor(who),
  crossing: fc.shuffledSubarray([...dimensionsOf(who)], { minLength: 2, maxLength: 2 }), picks: fc.infiniteStream(fc.nat()),
}));

/** A figure, and where it stands. */
type Claim = readonly [count: number | null, ...places: Place[]];

const ofFigures = (dimension: DimensionName, found: readonly Figure[]): Claim[] => [
  ...found.map(({ key, count }): Claim => [count, { dimension, key }]), ...(dimensions[dimension].missing && found[0] ? [[found[0].missing, { dimension, key: null }] as const] : []),
];

/** What has to stand for a list with so many rows: the number, or to the public nothing of a few, and of what would tell them. */
const told = (who: Who, count: number | null, rows: number): number | null => (who === 'public' && rows > 0 && (count === null || rows < LEAST_TOLD) ? null : rows);

describe('不筛选：每个数等于它的名单', () => {
  it.each(OrganizationDimension.values)('%s', async (dimension) => {
    for (const who of ['city', 'district'] as const) {
      const viewer = VIEWERS[who]();
      for (const [count, ...places] of ofFigures(dimension, await figures([dimension], viewer))) expect([places, count]).toEqual([places, await listed(viewer, {}, ...places)]);
    }
  });
});

it('任意筛选、任意维度、任何人：点一个数，名单上正是这么多', async () => {
  await fc.assert(fc.asyncProperty(asked, async ({ who, filters, crossing: [dimension], picks }) => {
    const viewer = VIEWERS[who]();
    const claims = ofFigures(dimension!, await figures([dimension!], viewer, filters));
    const [count, ...places] = claims[picks.next().value % claims.length] ?? (await figures(['TOTAL'], viewer, filters)).map((total): Claim => [total.count])[0]!;
    expect(count).toBe(told(who, count, await listed(viewer, filters, ...places)));
  }), { numRuns: 80 });
});

it('任意筛选、任意两个维度交叉、任何人：每格、每行、每列、总数都等于它的名单', async () => {
  await fc.assert(fc.asyncProperty(asked, async ({ who, filters, crossing, picks }) => {
    const viewer = VIEWERS[who]();
    const [rows, columns] = crossing as [DimensionName, DimensionName];
    const cross = await crossed(rows, columns, viewer, filters);
    const some = <Item>(items: readonly Item[]): Item[] => (items.length > 0 ? [items[picks.next().value % items.length]!] : []);
    const claims: Claim[] = [
      [cross.total],
      ...[...some(cross.cells), ...some(cross.cells.filter(({ count }) => count !== 0))].map(({ row, column, count }): Claim => [count, { dimension: rows, key: row }, { dimension: columns, key: column }]),
      ...some(cross.rows).map(({ key, count }): Claim => [count, { dimension: rows, key }]), ...some(cross.columns).map(({ key, count }): Claim => [count, { dimension: columns, key }]),
    ];
    for (const [count, ...places] of claims) expect([places, count]).toEqual([places, told(who, count, await listed(viewer, filters, ...places))]);
  }), { numRuns: 80 });
});

it('交叉表的行、列、次序和合计，就是各自单独统计时的', async () => {
  const viewer = clerkOfCity(world);
  const cross = await crossed('ACTIVITY', 'FUNDING_SOURCE', viewer);
  for (const [dimension, lines] of [['ACTIVITY', cross.rows], ['FUNDING_SOURCE', cross.columns]] as const) {
    const single = await figures([dimension], viewer);
    expect(lines).toEqual([...single.map(({ key, label, count }) => ({ key, label, count })), { key: null, label: '未填', count: single[0]!.missing }]);
  }
  expect(cross.cells).toHaveLength(cross.rows.length * cross.columns.length);
});

it('一次统计一条语句：所有维度，或一次交叉', async () => {
  const viewer = clerkOfCity(world);
  const { statements, result } = await world.statementsOf(() => figures(OrganizationDimension.values, viewer));
  expect(statements).toHaveLength(1);
  expect(new Set(result.map(({ dimension }) => dimension))).toEqual(new Set(OrganizationDimension.values));
  for (const rows of OrganizationDimension.values.filter((name) => name !== 'TOTAL' && name !== 'MISSING')) {
    expect((await world.statementsOf(() => crossed(rows, 'MISSING', viewer))).statements).toHaveLength(1);
  }
});

it('名称用中文，没有组织的取值也在', async () => {
  const found = await figures(['REGION', 'KIND', 'HAS_UNION', 'TOTAL'], clerkOfCity(world), { search: '不会有的名称' });
  expect(found.filter(({ dimension }) => dimension === 'REGION').map(({ label }) => label)).toContain('城阳区');
  expect(found.every(({ count, label }) => count === 0 && /\p{Script=Han}/u.test(label))).toBe(true);
});

it.each([['TOTAL', 'KIND'], ['KIND', 'TOTAL'], ['KIND', 'KIND']] as const)('%s × %s：说明为什么不能交叉', async (rows, columns) => {
  await expect(crossed(rows, columns, clerkOfCity(world))).rejects.toMatchObject({ message: expect.stringContaining('不同的维度') as string, extensions: { code: 'BAD_USER_INPUT' } });
});

it('公众只数公开的，不公开的维度不给', async () => {
  const [total] = await figures(['TOTAL'], anybody(world));
  expect(total!.count).toBe(await listed(anybody(world), {}));
  expect(total!.count).toBeLessThan(2_000);
  const refused = { extensions: { code: 'FORBIDDEN' } };
  await expect(figures(['SCALE'], anybody(world))).rejects.toMatchObject(refused);
  await expect(crossed('REGION', 'FUNDING_SOURCE', anybody(world))).rejects.toMatchObject(refused);
  await expect(crossed('DOUBT', 'REGION', anybody(world))).rejects.toMatchObject(refused);
});

it('不足 5 的数不告诉公众，工作人员照看；另有一个数不公布，免得从总数减出来', async () => {
  const only = { search: '不足五家' };
  for (const [kind, times] of [['FOUNDATION', 3], ['LAW_FIRM', 6], ['SOCIAL_ASSOCIATION', 9]] as const) {
    for (let time = 0; time < times; time += 1) await world.write((context) => buildOrganization(context, { name: `不足五家${kind}${time}`, kind }));
  }
  const counts = async (viewer: Viewer) => Object.fromEntries((await figures(['KIND'], viewer, only)).filter(({ count }) => count !== 0).map(({ key, count }) => [key, count]));
  expect(await counts(clerkOf(world, '370214'))).toEqual({ FOUNDATION: 3, LAW_FIRM: 6, SOCIAL_ASSOCIATION: 9 });
  expect(await counts(anybody(world))).toEqual({ FOUNDATION: null, LAW_FIRM: null, SOCIAL_ASSOCIATION: 9 });
  const cross = await crossed('KIND', 'REGION', anybody(world), only);
  expect(cross.rows.filter(({ count }) => count === null).map(({ key }) => key)).toEqual(['FOUNDATION', 'LAW_FIRM']);
  expect(cross.cells.find(({ row, column }) => row === 'LAW_FIRM' && column === '370214')!.count).toBeNull();
});

it('很大的统计保留十分钟并说明时刻，别的每次都重新数', async () => {
  const context = world.context(clerkOfCity(world));
  const count = async (size: number) => {
    const { result: { asOf }, statements } = await world.statementsOf(() => keptRows(context, { text: 'select count(*) from registry_organization where name <> $1', values: [String(size)] }, () => size));
    return [asOf.toISOString(), statements.length];
  };
  const minute = (minutes: number): string => new Date(Date.parse('2026-03-02T02:00:00Z') + minutes * 60_000).toISOString();
  const at = async (minutes: number, size: number) => {
    world.clock.set(minute(minutes));
    return count(size);
  };
  expect([await at(0, KEPT_FROM), await at(KEPT_MINUTES - 1, KEPT_FROM), await at(KEPT_MINUTES, KEPT_FROM)]).toEqual([[minute(0), 1], [minute(0), 0], [minute(KEPT_MINUTES), 1]]);
  expect([await at(0, KEPT_FROM - 1), await at(1, KEPT_FROM - 1)]).toEqual([[minute(0), 1], [minute(1), 1]]);
});
