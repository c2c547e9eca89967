import { demoAccounts, demoOrganizationId } from '@gongqiao/identity/testing';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { creditCodeFault, innerCheckHolds } from '../src/organization/credit-code.ts';
import { demoEntries, loadDemo, miscopied, syntheticCode } from '../src/testing/index.ts';
import { ask, clerkOf, clerkOfCity, registryWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
  await loadDemo(world.context(system));
});
afterAll(() => world.close());

it('演示数据每次相同', () => {
  expect(demoEntries()).toEqual(demoEntries());
});

it('合成的代码两种校验都通过，抄错的不通过', () => {
  const code = syntheticCode('52', '370214', 500_123);
  expect([code.length, creditCodeFault(code), innerCheckHolds(code), creditCodeFault(miscopied(code))]).toEqual([18, null, true, 'CHECKSUM']);
});

it('两千个组织，再装一次不变', async () => {
  await loadDemo(world.context(system));
  const { data } = await world.execute('{ organizations { totalCount(upTo: 10000) } }', { viewer: clerkOfCity(world) });
  expect(data).toEqual({ organizations: { totalCount: 2000 } });
});

it('四个示范单位按名称都找得到', async () => {
  const names = ['即墨区国立社会工作服务中心', '青岛海都心理健康服务中心', '崂山区锦云村养老公寓', '莱西市总工会职工法律信息服务中心'];
  for (const name of names) {
    const { data } = await world.execute('query ($name: String) { organizations(filter: { search: $name }) { nodes { name } } }', { viewer: clerkOfCity(world), variables: { name } });
    expect(data).toEqual({ organizations: { nodes: [{ name }] } });
  }
});

it('社会组织的演示账号各属于它说的那个组织', async () => {
  const accounts = demoAccounts.filter(({ organization }) => organization !== null);
  expect(accounts).toHaveLength(3);
  for (const { organization, description } of accounts) {
    const { data } = await world.execute('query ($id: ID!) { organization(id: $id) { name } }', { viewer: clerkOfCity(world), variables: { id: demoOrganizationId(organization!) } });
    expect(description).toContain((data as unknown as { organization: { name: string } }).organization.name);
  }
});

it('每个区都有组织，各单位只见自己的', async () => {
  const count = async (code: string) => (await ask<{ organizations: { totalCount: number } }>(world, clerkOf(world, code), '{ organizations { totalCount } }')).organizations.totalCount;
  expect(await count('370214')).toBeGreaterThan(100);
  expect(await count('zone-high-tech')).toBeGreaterThan(2);
  expect(await count('zone-high-tech')).toBeLessThan(60);
});

it('演示数据有来历：回到 2018-11-30 看得到当时的，有待选定的说法', async () => {
  const { organizations } = await ask<{ organizations: { nodes: { id: string }[] } }>(world, clerkOfCity(world), '{ organizations(first: 100) { nodes { id } } }');
  const document = 'query ($id: ID!, $on: LocalDate) { knownOrganization(id: $id, on: $on) { values { field value source } } }';
  const known = async (id: string, on: string | null) => (await ask<{ knownOrganization: { values: { value: string | null; source: string }[] } }>(world, clerkOfCity(world), document, { id, on })).knownOrganization.values;
  const differing = await Promise.all(organizations.nodes.map(async ({ id }) => JSON.stringify(await known(id, '2018-11-30')) !== JSON.stringify(await known(id, null))));
  expect(differing.filter(Boolean).length).toBeGreaterThan(20);
  const { statements } = await ask<{ statements: { totalCount: number } }>(world, clerkOfCity(world), '{ statements(filter: { state: [OPEN] }) { totalCount } }');
  expect(statements.totalCount).toBe(24);
  const { duplicates } = await ask<{ duplicates: { totalCount: number } }>(world, clerkOfCity(world), '{ duplicates(filter: { state: [OPEN] }) { totalCount } }');
  expect(duplicates.totalCount).toBeGreaterThanOrEqual(8);
});
