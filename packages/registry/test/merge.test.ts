import { system, type World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../src/operations/import/import-file.ts';
import type { OrganizationFacts } from '../src/organization/organization.facts.ts';
import { buildContact, buildOrganization } from '../src/testing/index.ts';
import { anybody, ask, clerkOf, clerkOfCity, registryWorld } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongqiao-merge-'));
  world = await registryWorld();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

const MERGE = `mutation ($input: MergeInput!, $reason: String!) {
  done: mergeOrganizations(input: $input, reason: $reason) { __typename ... on Organization { id version name formerNames creditCode formerCodes fullTimeStaff street contacts { nodes { position } } merges { nodes { id version state absorbedName absorbedCode takenFields reason offers { action } } } } ... on Refusal { code fields } }
}`;
const SEPARATE = `mutation ($id: ID!, $version: Int!) { done: separateOrganizations(id: $id, version: $version, reason: "看了证书，是两家") { __typename ... on Merge { id state } ... on Refusal { code } } }`;

interface MergeRow { id: string; version: number; state: string; absorbedName: string; takenFields: string[]; offers: { action: string }[] }
interface Done {
  __typename: string; id: string; version: number; name: string; formerNames: string[]; creditCode: string | null; formerCodes: string[]; code?: string; state?: string; fullTimeStaff: number | null; street: string | null;
  contacts: { nodes: { position: string }[] }; merges: { nodes: MergeRow[] };
}

const versionOf = async (id: string): Promise<number> => (await world.sql.query('select version from registry_organization where id = $1', [id])).rows[0].version as number;
async function merge(survivor: string, absorbed: string, take: string[] = [], viewer = clerkOfCity(world), reason = '同一家，换过证'): Promise<Done> {
  const input = { survivor, survivorVersion: await versionOf(survivor), absorbed, absorbedVersion: await versionOf(absorbed), take };
  return (await ask<{ done: Done }>(world, viewer, MERGE, { input, reason })).done;
}
const separate = async ({ id, version }: MergeRow) => (await ask<{ done: Done }>(world, clerkOfCity(world), SEPARATE, { id, version })).done;
const build = (facts: Partial<OrganizationFacts> = {}) => world.write((context) => buildOrganization(context, facts));
const found = async (search: string, viewer = clerkOfCity(world)) => (await ask<{ organizations: { nodes: { id: string }[] } }>(world, viewer, 'query ($search: String) { organizations(filter: { search: $search }) { nodes { id } } }', { search })).organizations.nodes.map(({ id }) => id);
const byCode = async (code: string) => (await ask<{ organizations: { nodes: { id: string }[] } }>(world, anybody(world), 'query ($code: [String!]) { organizations(filter: { creditCode: $code }) { nodes { id } } }', { code: [code] })).organizations.nodes.map(({ id }) => id);
const opened = async (id: string, viewer = anybody(world)) => (await ask<{ organization: { id: string } | null }>(world, viewer, 'query ($id: ID!) { organization(id: $id) { id } }', { id })).organization?.id ?? null;

// 一个组织的全部：除去版本与更新时间
async function everything(ids: readonly string[]): Promise<unknown> {
  const rows = async (sql: string) => (await world.sql.query(sql, [ids])).rows;
  return {
    organizations: await rows("select to_jsonb(o) - 'version' - 'updated_at' as row from registry_organization o where id = any($1) order by id"),
    contacts: await rows('select id, organization_id, scope from registry_contact where organization_id = any($1) order by id'),
    statements: await rows('select id, organization_id, scope from registry_statement where organization_id = any($1) order by id'),
    words: await rows('select * from registry_search_words where organization_id = any($1) order by 1'),
  };
}

describe('合并', () => {
  it('挂着的内容移过来，空缺的补上，要取的取来，两边的名称、代码、标识都找得到', async () => {
    const [a, b] = [await build({ fullTimeStaff: 5, street: null }), await build({ fullTimeStaff: 9, street: '惜福镇', formerNames: ['青禾服务社'] })];
    await world.write((context) => buildContact(context, { organizationId: a.id, position: '秘书处' }));
    await world.write((context) => buildContact(context, { organizationId: b.id, position: '理事长' }));
    const done = await merge(a.id, b.id, ['fullTimeStaff']);
    expect(done).toMatchObject({
      id: a.id, name: a.name, formerNames: ['青禾服务社', b.name], creditCode: a.creditCode, formerCodes: [b.creditCode], fullTimeStaff: 9, street: '惜福镇',
      merges: { nodes: [{ state: 'MERGED', absorbedName: b.name, absorbedCode: b.creditCode, takenFields: ['专职人数'], reason: '同一家，换过证', offers: [{ action: 'separate' }] }] },
    });
    expect(done.contacts.nodes.map(({ position }) => position).sort()).toEqual(['理事长', '秘书处'].sort());
    for (const text of [a.name, b.name, a.creditCode!, b.creditCode!, '青禾服务社']) expect(await found(text)).toEqual([a.id]);
    expect(await byCode(b.creditCode!)).toEqual([a.id]);
    expect([await opened(b.id), await opened(a.id), await opened(b.id, clerkOf(world, '370214')), await opened(b.id, clerkOf(world, '370215'))]).toEqual([a.id, a.id, a.id, null]);
  });

  it('代码也可以取并入的，原来的成为曾用代码', async () => {
    const [a, b] = [await build(), await build()];
    expect(await merge(a.id, b.id, ['creditCode', 'name'])).toMatchObject({ id: a.id, creditCode: b.creditCode, formerCodes: [a.creditCode], name: b.name, formerNames: [a.name] });
  });

  it('一并再并，最早的标识也通到现在的；分开要从后一次起', async () => {
    const [a, b, c] = [await build(), await build(), await build()];
    const first = await merge(b.id, a.id);
    const second = await merge(c.id, b.id);
    expect([await opened(a.id), await opened(b.id)]).toEqual([c.id, c.id]);
    expect(await separate(first.merges.nodes[0]!)).toMatchObject({ code: 'MERGED_SINCE' });
    expect(await separate(second.merges.nodes[0]!)).toMatchObject({ state: 'SEPARATED' });
    expect([await opened(a.id), await opened(b.id), await opened(c.id)]).toEqual([b.id, b.id, c.id]);
    expect(await separate(first.merges.nodes[0]!)).toMatchObject({ state: 'SEPARATED' });
    expect([await opened(a.id), await opened(b.id)]).toEqual([a.id, b.id]);
  });

  it('并入的不再在名录、统计里，也不能更正；再报它的代码，更新的是保留的', async () => {
    const [a, b] = [await build({ street: '惜福镇' }), await build({ street: '惜福镇' })];
    await merge(a.id, b.id);
    expect(await found('第')).not.toContain(b.id);
    const corrected = await ask<{ done: Done }>(world, clerkOf(world, '370214'), 'mutation ($id: ID!, $version: Int!) { done: correctOrganization(id: $id, version: $version, input: { street: "流亭街道" }, reason: "核对") { __typename ... on Refusal { code } } }', { id: b.id, version: await versionOf(b.id) });
    expect(corrected.done.code).toBe('NOT_FOUND');
    const path = join(folder, 'list.json');
    writeFileSync(path, JSON.stringify([{ name: b.name, code: b.creditCode, region: '370214', volunteers: 77 }]));
    const { results } = await importFile(world.context(system), { path, fileName: 'list.json', size: 1 });
    expect([...results.values()]).toEqual(['UPDATED']);
    const { rows } = await world.sql.query('select volunteers, name, credit_code from registry_organization where id = $1', [a.id]);
    expect(rows).toEqual([{ volunteers: 77, name: a.name, credit_code: a.creditCode }]);
  });

  it('要写明理由，要两个不同的，要有权限，版本要对', async () => {
    const [a, b] = [await build(), await build()];
    expect(await merge(a.id, b.id, [], clerkOfCity(world), ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await merge(a.id, a.id)).toMatchObject({ code: 'MERGE_SAME' });
    const { errors } = await world.execute(MERGE, { viewer: clerkOf(world, '370214'), variables: { input: { survivor: a.id, survivorVersion: 1, absorbed: b.id, absorbedVersion: 1, take: [] }, reason: '同一家' } });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const stale = await ask<{ done: Done }>(world, clerkOfCity(world), MERGE, { input: { survivor: a.id, survivorVersion: 9, absorbed: b.id, absorbedVersion: 1, take: [] }, reason: '同一家' });
    expect(stale.done.code).toBe('CONFLICT');
    expect(await opened(b.id)).toBe(b.id);
  });

  it('同时合并同一对，只成一次', async () => {
    const [a, b] = [await build(), await build()];
    const input = (survivor: string, absorbed: string) => ({ input: { survivor, survivorVersion: 1, absorbed, absorbedVersion: 1, take: [] }, reason: '同一家' });
    const done = await Promise.all(Array.from({ length: 12 }, (_, index) => ask<{ done: Done }>(world, clerkOfCity(world), MERGE, index % 2 ? input(a.id, b.id) : input(b.id, a.id))));
    expect(done.filter(({ done: { __typename } }) => __typename === 'Organization')).toHaveLength(1);
  });
});

describe('分开', () => {
  it('合并以后有人改过的留在保留的组织上', async () => {
    const [a, b] = [await build({ fullTimeStaff: 5, street: null }), await build({ fullTimeStaff: 9, street: '惜福镇' })];
    const done = await merge(a.id, b.id, ['fullTimeStaff']);
    await ask(world, clerkOf(world, '370214'), 'mutation ($id: ID!, $version: Int!) { correctOrganization(id: $id, version: $version, input: { fullTimeStaff: 20, formerNames: ["新加的旧名"] }, reason: "核对") { __typename } }', { id: a.id, version: done.version });
    await world.write((context) => buildContact(context, { organizationId: a.id, position: '合并后的联系人' }));
    await separate(done.merges.nodes[0]!);
    const { rows } = await world.sql.query('select full_time_staff, street, former_names, former_codes from registry_organization where id = $1', [a.id]);
    expect(rows).toEqual([{ full_time_staff: 20, street: null, former_names: ['新加的旧名'], former_codes: [] }]);
    expect(await found(b.name)).toEqual([b.id]);
    const contacts = await world.sql.query('select organization_id from registry_contact where position = $1', ['合并后的联系人']);
    expect(contacts.rows).toEqual([{ organization_id: a.id }]);
  });

  it('任意两个组织，合并再分开，与没有合并过一样', async () => {
    const text = fc.option(fc.constantFrom('惜福镇', '流亭街道', '夏庄街道'), { nil: null });
    const facts = fc.record({
      street: text, fullTimeStaff: fc.option(fc.nat(40), { nil: null }), region: fc.constantFrom('370214', '370215', null), activities: fc.uniqueArray(fc.constantFrom('法律咨询', '心理咨询', '技能比武')),
      labourDomains: fc.uniqueArray(fc.constantFrom('EMPLOYMENT', 'SKILLS', 'CULTURE')), formerNames: fc.uniqueArray(fc.constantFrom('旧名甲', '旧名乙')), published: fc.boolean(),
      doubts: fc.uniqueArray(fc.constantFrom('NUMBER_APPROXIMATE', 'DATE_AMBIGUOUS')), assessmentExpiresOn: fc.option(fc.constant('2027-05-11'), { nil: null }), hasUnion: fc.option(fc.boolean(), { nil: null }), otherFundingSources: fc.uniqueArray(fc.constantFrom('场地租金', '利息收入')),
    });
    const take = fc.subarray(['name', 'creditCode', 'street', 'region', 'fullTimeStaff', 'labourDomains', 'activities', 'otherFundingSources', 'fundingSources']);
    await fc.assert(fc.asyncProperty(facts, facts, take, fc.boolean(), async (one, other, taken, coded) => {
      const [a, b] = [await build(one as never), await build({ ...other, ...(coded ? {} : { creditCode: null, registrationStatus: 'UNREGISTERED' }) } as never)];
      await world.write((context) => buildContact(context, { organizationId: b.id, position: '秘书处' }));
      const before = await everything([a.id, b.id]);
      const done = await merge(a.id, b.id, taken);
      expect(done.__typename).toBe('Organization');
      expect(await separate(done.merges.nodes[0]!)).toMatchObject({ state: 'SEPARATED' });
      expect(await everything([a.id, b.id])).toEqual(before);
    }), { numRuns: 40 });
  });
});
