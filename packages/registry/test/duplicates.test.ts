import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildContact, buildOrganization } from '../src/testing/index.ts';
import type { OrganizationFacts } from '../src/organization/organization.facts.ts';
import { ask, clerkOf, clerkOfCity, registryWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

const FIND = 'mutation { done: findDuplicates { ... on DuplicateSearch { found open } ... on Refusal { code } } }';
const LIST = '{ duplicates(orderBy: { field: SCORE, direction: DESC }, filter: { state: [OPEN] }) { nodes { id version score grounds state first { id name } second { id name } offers { action } } } }';
const DISTINCT = 'mutation ($id: ID!, $version: Int!, $distinct: Boolean!, $reason: String!) { done: distinguishDuplicate(id: $id, version: $version, distinct: $distinct, reason: $reason) { ... on Duplicate { id state } ... on Refusal { code } } }';

interface Pair { id: string; version: number; score: number; grounds: string[]; first: { id: string; name: string }; second: { id: string; name: string } }

const build = (facts: Partial<OrganizationFacts>) => world.write((context) => buildOrganization(context, { creditCode: null, registrationStatus: 'FILED', ...facts }));
let minute = 0;
const find = async () => {
  world.clock.set(new Date(Date.parse('2026-05-01T00:00:00Z') + (minute += 1) * 60_000).toISOString());
  return (await ask<{ done: { found: number; open: number } }>(world, clerkOfCity(world), FIND)).done;
};
const pairs = async () => (await ask<{ duplicates: { nodes: Pair[] } }>(world, clerkOfCity(world), LIST)).duplicates.nodes;
const pairOf = async (...names: string[]) => (await pairs()).find(({ first, second }) => [first.name, second.name].sort().join() === [...names].sort().join());
const distinguish = async (pair: Pair, distinct: boolean, reason = '看过证书') => (await ask<{ done: { state?: string; code?: string } }>(world, clerkOfCity(world), DISTINCT, { id: pair.id, version: pair.version, distinct, reason })).done;

describe('疑似重复', () => {
  it('按名称、曾用名、相近的名称、电话、街道各有依据，说得出分数怎样来', async () => {
    await build({ name: '城阳区同心职工互助会', street: '惜福镇街道' });
    await build({ name: '青岛市城阳区同心职工互助会', street: '惜福镇街道' });
    await build({ name: '城阳区晨光法律服务社', formerNames: ['城阳区晨曦工友法律服务社'] });
    await build({ name: '城阳区晨曦工友法律服务社' });
    await build({ name: '城阳区海韵新就业群体服务驿站', street: '流亭街道' });
    await build({ name: '城阳区海韵新就业群体服务中心站', street: '流亭街道' });
    await build({ name: '城阳区毫不相干合唱队' });
    expect((await find()).found).toBe(3);
    expect(await pairOf('城阳区同心职工互助会', '青岛市城阳区同心职工互助会')).toMatchObject({ score: 70, grounds: ['名称相同 +60', '街道相同（惜福镇街道） +10'] });
    expect((await pairOf('城阳区晨光法律服务社', '城阳区晨曦工友法律服务社'))!.grounds).toContain('名称与曾用名相同（城阳区晨曦工友法律服务社） +50');
    expect((await pairOf('城阳区海韵新就业群体服务驿站', '城阳区海韵新就业群体服务中心站'))!.grounds[0]).toMatch(/^名称相近 \+\d+$/);
  });

  it('只有电话相同不算；大家共用的电话不作依据', async () => {
    const [a, b] = [await build({ name: '李沧区百合互助会', region: '370213' }), await build({ name: '李沧区松柏学习小组', region: '370213' })];
    for (const { id } of [a, b]) await world.write((context) => buildContact(context, { organizationId: id, officePhone: '0532-55501111' }));
    await find();
    expect(await pairOf(a.name, b.name)).toBeUndefined();
    const many = await Promise.all(Array.from({ length: 6 }, (_, index) => build({ name: `平度市共用电话${'甲乙丙丁戊己'[index]!}职工之家`, region: '370283' })));
    for (const { id } of many) await world.write((context) => buildContact(context, { organizationId: id, officePhone: '0532-55502222' }));
    await find();
    expect((await pairs()).flatMap(({ grounds }) => grounds).filter((ground) => ground.includes('55502222'))).toEqual([]);
  });

  it('判定不是同一个，写明理由，再查也不再问；可以重新核对', async () => {
    await build({ name: '胶州市红星互助会', region: '370281' });
    await build({ name: '胶州市红星互助会', region: '370281' });
    await find();
    const pair = (await pairOf('胶州市红星互助会', '胶州市红星互助会'))!;
    expect(await distinguish(pair, true, ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await distinguish(pair, true)).toMatchObject({ state: 'DISTINCT' });
    await world.sql.query("update registry_duplicate_search set until = 'epoch'");
    await find();
    expect(await pairOf('胶州市红星互助会', '胶州市红星互助会')).toBeUndefined();
    expect(await distinguish({ ...pair, version: 2 }, false)).toMatchObject({ state: 'OPEN' });
  });

  it('合并了就不再疑似，分开了再核对；没有变动的不重复找', async () => {
    const [a, b] = [await build({ name: '莱西市同舟互助会', region: '370285' }), await build({ name: '莱西市同舟互助会', region: '370285' })];
    await find();
    expect(await find()).toMatchObject({ found: 0 });
    const merged = await ask<{ done: { merges: { nodes: { id: string; version: number }[] } } }>(world, clerkOfCity(world), `mutation ($input: MergeInput!) { done: mergeOrganizations(input: $input, reason: "同一家") { ... on Organization { merges { nodes { id version } } } } }`, { input: { survivor: a.id, survivorVersion: 1, absorbed: b.id, absorbedVersion: 1, take: [] } });
    expect(await pairOf(a.name, b.name)).toBeUndefined();
    await ask(world, clerkOfCity(world), 'mutation ($id: ID!, $version: Int!) { separateOrganizations(id: $id, version: $version, reason: "两家") { __typename } }', merged.done.merges.nodes[0] as never);
    expect(await pairOf(a.name, b.name)).toBeDefined();
  });

  it('区市看不到，也不能查找', async () => {
    for (const document of [LIST, FIND]) {
      const { errors } = await world.execute(document, { viewer: clerkOf(world, '370214') });
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
