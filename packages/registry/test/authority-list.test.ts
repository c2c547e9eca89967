import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nounOf } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuthorityList } from '../src/authority-list/authority-list.entity.ts';
import { AuthorityListing } from '../src/authority-listing/authority-listing.entity.ts';
import { Organization } from '../src/organization/organization.entity.ts';
import type { OrganizationFacts } from '../src/organization/organization.facts.ts';
import { keepList } from '../src/operations/lists/record-list.ts';
import { buildOrganization, type BuiltOrganization, syntheticCode } from '../src/testing/index.ts';
import { uploadsFrom } from './import-world.ts';
import { abnormal, line, LISTED, own, preview, publishedList, record, shown } from './list-world.ts';
import { anybody, ask, clerkOf, clerkOfCity, ofOrganization, readerOfCity, registryWorld } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongqiao-lists-'));
  world = await registryWorld({ uploads: uploadsFrom(folder) });
});
beforeEach(async () => {
  world.clock.set('2026-11-20T02:00:00Z');
  for (const table of ['registry_authority_list', 'registry_merge', 'registry_organization']) await world.sql.query(`delete from ${table}`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

const build = (facts: Partial<OrganizationFacts> = {}) => world.write((context) => buildOrganization(context, facts));
const lineOf = ({ name, creditCode }: BuiltOrganization, ...rest: string[]) => line(name, creditCode, ...rest);
const unknown = () => line('青岛市某某书画协会', syntheticCode('51', '370203', 77));
const listed = (lines: readonly (readonly string[])[], input: object = {}) => record(world, folder, publishedList(LISTED, lines), input);
const year = (lines: readonly (readonly string[])[], input: object = {}, result = '年检结论') => record(world, folder, publishedList(['组织名称', '统一社会信用代码', result], lines), { kind: 'ANNUAL_REPORT', reportYear: 2025, ...input });
const standings = async ({ id }: { id: string }) => (await shown(world, id)).map(({ standing }) => standing);

describe('说的是谁', () => {
  it('有代码的按代码，现用、曾用都认；没有代码的按名称，一字不差且只有一家；别的只计数，不保存', async () => {
    const former = syntheticCode('52', '370214', 4242);
    const [byCode, byFormer, byName, one, other] = [await build(), await build({ formerCodes: [former] }), await build(), await build({ name: '城阳区同名服务社' }), await build({ name: '城阳区同名服务社', region: '370214' })];
    const done = await listed([line('旧名', byCode.creditCode), line('旧名', former), line(byName.name, null), line(one.name, null), line(byName.name, syntheticCode('52', '370214', 4343)), line(byCode.name.replace('城阳区', '李沧区'), null), unknown(), ['合计', '', '6']]);
    expect(done).toMatchObject({ __typename: 'AuthorityList', total: 8, matched: 3, unmatched: 5, ended: 0 });
    for (const organization of [byCode, byFormer, byName]) {
      expect(await shown(world, organization.id)).toEqual([{
        kind: 'ABNORMAL_ACTIVITY', authority: '青岛市民政局', reportYear: null, result: null, listedOn: '2026-03-05', reason: '未按规定报送年度工作报告', sourceUrl: 'https://mzj.example.invalid/list',
        asOf: '2026-10-31', expiresOn: '2027-04-30', endedOn: null, endedBy: null, standing: 'CURRENT',
      }]);
    }
    for (const organization of [one, other]) expect(await shown(world, organization.id)).toEqual([]);
    const { rows } = await world.sql.query("select 1 from registry_authority_listing t where t::text like '%书画%' union all select 1 from registry_authority_list t where t::text like '%某某%' union all select 1 from kernel_event t where t::text ~ '某某|书画'");
    expect(rows).toEqual([]);
  });

  it('并入别的组织的，认到保留的一个；所载跟着合并走，两边都有的只显示一条，分开时各归各', async () => {
    const [a, b] = [await build(), await build()];
    await listed([lineOf(a), lineOf(b), lineOf(b, '2026-05-06')]);
    const merged = await ask<{ done: { id: string; merges: { nodes: { id: string; version: number }[] } } }>(world, clerkOfCity(world), `mutation ($input: MergeInput!) { done: mergeOrganizations(input: $input, reason: "同一家") {
      ... on Organization { id merges { nodes { id version } } } } }`, { input: { survivor: a.id, survivorVersion: 1, absorbed: b.id, absorbedVersion: 1, take: [] } });
    expect((await shown(world, a.id)).map(({ listedOn }) => listedOn).sort()).toEqual(['2026-03-05', '2026-05-06']);
    expect(await listed([lineOf(b, '2026-05-06', '2026-11-10')], { asOf: '2026-11-15' })).toMatchObject({ matched: 1, ended: 1 });
    expect(await standings(a)).toEqual(['CURRENT', 'ENDED']);
    await ask(world, clerkOfCity(world), 'mutation ($id: ID!, $version: Int!) { separateOrganizations(id: $id, version: $version, reason: "两家") { __typename } }', { ...merged.done.merges.nodes[0] });
    expect([await standings(a), await standings(b)]).toEqual([['CURRENT'], ['CURRENT', 'ENDED']]);
  });
});

describe('现在是否有效', () => {
  it('完整的名单里没有了的，视为已移出；不完整的说明不了什么；别的名单、别的机关的不相干', async () => {
    const [kept, gone] = [await build(), await build()];
    await listed([lineOf(kept), lineOf(gone)], { asOf: '2026-09-30' });
    await listed([lineOf(kept)], { asOf: '2026-10-10' });
    await listed([lineOf(kept), unknown()], { asOf: '2026-10-12', complete: true, kind: 'SERIOUS_VIOLATION' });
    await listed([lineOf(kept), unknown(), unknown()], { asOf: '2026-10-14', complete: true, authority: '城阳区民政局' });
    expect(await standings(gone)).toEqual(['CURRENT']);
    expect(await listed([lineOf(kept, '2026-03-05', '', '其他')], { asOf: '2026-10-31', complete: true })).toMatchObject({ matched: 1, ended: 1 });
    expect(await shown(world, gone.id)).toMatchObject([{ standing: 'ENDED', endedOn: '2026-10-31', endedBy: 'ABSENT_FROM_FULL_LIST', asOf: '2026-09-30' }]);
    expect(await standings(kept)).toEqual(['CURRENT', 'CURRENT', 'CURRENT']);
  });

  it('写明移出日期的，即为已移出；又列入的另起一条', async () => {
    const organization = await build();
    await listed([lineOf(organization)], { asOf: '2026-09-30' });
    expect(await listed([lineOf(organization, '2026-03-05', '2026.10.20'), lineOf(organization, '2026-10-28')])).toMatchObject({ matched: 2, ended: 1 });
    expect(await shown(world, organization.id)).toMatchObject([{ standing: 'CURRENT', listedOn: '2026-10-28' }, { standing: 'ENDED', listedOn: '2026-03-05', endedOn: '2026-10-20', endedBy: 'REMOVAL_DATE' }]);
  });

  it('抄错了的，同一天的完整名单重新上传一份即改正', async () => {
    const [right, wrong] = [await build(), await build()];
    await listed([lineOf(right, '2026-03-06'), lineOf(wrong)], { complete: true });
    world.clock.set('2026-11-20T03:00:00Z');
    await listed([lineOf(right, '2026-03-06', '', '核对过的原因')], { complete: true });
    expect([await shown(world, right.id), await shown(world, wrong.id)]).toMatchObject([[{ standing: 'CURRENT', reason: '核对过的原因' }], [{ standing: 'ENDED', endedOn: '2026-10-31', endedBy: 'ABSENT_FROM_FULL_LIST' }]]);
  });

  it('六个月没有新的副本，即为过期；有了新的又有效', async () => {
    const organization = await build();
    await listed([lineOf(organization)]);
    for (const [now, standing] of [['2027-04-30T15:59:00Z', 'CURRENT'], ['2027-04-30T16:00:00Z', 'EXPIRED']] as const) {
      world.clock.set(now);
      expect(await standings(organization)).toEqual([standing]);
      expect((await own(world, ofOrganization(world, organization.id))).map((one) => one.standing)).toEqual([standing]);
    }
    await listed([lineOf(organization), unknown()], { asOf: '2027-04-30' });
    expect(await shown(world, organization.id)).toMatchObject([{ standing: 'CURRENT', expiresOn: '2027-10-30' }]);
  });

  it('年度结果各年各是一条，不因下一年的名单而移出；不认得的结果照原话留作说明', async () => {
    const organization = await build();
    await year([[organization.name, organization.creditCode!, '基本合格']], { reportYear: 2024, asOf: '2025-11-01', complete: true });
    await year([[organization.name, organization.creditCode!, '暂缓确定'], [...unknown().slice(1, 3), '合格']], { asOf: '2026-11-01', complete: true }, '2025年度年检结论');
    expect(await shown(world, organization.id)).toMatchObject([
      { reportYear: 2025, result: null, reason: '暂缓确定', standing: 'CURRENT' }, { reportYear: 2024, result: 'PARTLY_QUALIFIED', reason: null, standing: 'EXPIRED', listedOn: null },
    ]);
  });

  it('以前的副本后来才上传，不推翻新的：不论按什么次序上传，结果一样', async () => {
    const organizations = [await build(), await build()];
    const copies = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'];
    const copy = fc.record({ complete: fc.boolean(), says: fc.array(fc.constantFrom('NOTHING', 'LISTED', 'REMOVED', 'AGAIN'), { minLength: 2, maxLength: 2 }) });
    type Copy = typeof copy extends fc.Arbitrary<infer Value> ? Value : never;
    const keep = (asOf: string, { complete, says }: Copy) => world.write(async (context) => {
      const rows = organizations.flatMap(({ creditCode }, index) => (says[index] === 'NOTHING' ? [] : [{
        code: creditCode, name: null, reason: `${asOf} 所载`, listedOn: says[index] === 'AGAIN' ? '2026-06-20' : '2026-03-05', removedOn: says[index] === 'REMOVED' ? '2026-06-01' : null, reportYear: null, result: null,
      }]));
      await keepList(context, { ...abnormal, kind: 'ABNORMAL_ACTIVITY', asOf, complete, reportYear: null, fileName: '名单.csv', fileHash: asOf }, rows);
    });
    const uploadedIn = async (order: readonly number[], drawn: readonly Copy[]): Promise<unknown> => {
      for (const table of ['registry_authority_list', 'registry_authority_listing']) await world.sql.query(`delete from ${table}`);
      for (const at of order) await keep(copies[at]!, drawn[at]!);
      return (await world.sql.query('select organization_id, listed_on, reason, as_of, ended_on, ended_by from registry_authority_listing order by 1, 2')).rows;
    };
    await fc.assert(fc.asyncProperty(fc.array(copy, { minLength: 4, maxLength: 4 }), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (drawn, order) => {
      expect(await uploadedIn(order, drawn)).toEqual(await uploadedIn([0, 1, 2, 3], drawn));
    }), { numRuns: 25 });
  });
});

describe('谁看得到', () => {
  it('本区市的工作人员、市里的、组织自己；外区市的和别的组织看不到', async () => {
    const [here, there] = [await build(), await build({ region: '370215' })];
    await listed([lineOf(here)]);
    for (const viewer of [clerkOf(world, '370214'), clerkOfCity(world), readerOfCity(world)]) expect(await shown(world, here.id, viewer)).toHaveLength(1);
    expect(await shown(world, here.id, clerkOf(world, '370215'))).toEqual([]);
    expect(await own(world, ofOrganization(world, here.id))).toHaveLength(1);
    expect(await own(world, ofOrganization(world, there.id))).toEqual([]);
    await ask(world, clerkOfCity(world), 'mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { region: "370215" }, reason: "迁址") { __typename } }', { id: here.id });
    expect([await shown(world, here.id, clerkOf(world, '370214')), (await shown(world, here.id, clerkOf(world, '370215'))).length]).toEqual([[], 1]);
  });

  it('公众什么也看不到：不在公开字段、筛选、统计、搜索和导出里，列入前后公众看到的一样', async () => {
    const organization = await build();
    const types = ['Organization', 'OrganizationFilter', 'OrganizationOrderField', 'OrganizationDimension', 'OwnOrganization', 'OrganizationPatch'].map((name) => world.graph.schema.getType(name)!.toConfig());
    for (const type of types) expect(JSON.stringify(Object.keys('fields' in type ? type.fields : (type as { values: object }).values))).not.toMatch(/list|report|abnormal|violation|mirror/i);
    for (const { columns, relations } of [AuthorityList, AuthorityListing].map(nounOf)) expect([...columns.values(), ...relations.values()].filter((one) => one.public).map(({ property }) => property)).toEqual(['id']);
    // Exports, open data and the history fold are made of what an organization has: it has no way to what lists say.
    expect([...nounOf(Organization).relations.values()].map(({ to }) => ('noun' in to ? nounOf(to.noun()).name : to.union))).not.toContain('AuthorityListing');
    const look = () => ask(world, anybody(world), `query ($id: ID!) { organization(id: $id) { id name registrationStatus activities assessmentLevel hasUnion } organizations { totalCount } found: organizations(filter: { search: "未按规定" }) { totalCount }
      organizationFigures(by: [REGISTRATION_STATUS]) { dimension key count missing } }`, { id: organization.id });
    const before = await look();
    await listed([lineOf(organization)]);
    expect(await look()).toEqual(before);
    const refused = { extensions: { code: expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/) as string } };
    for (const viewer of [anybody(world), ofOrganization(world, organization.id)]) {
      await expect(shown(world, organization.id, viewer)).rejects.toMatchObject(refused);
      await expect(ask(world, viewer, '{ authorityLists { totalCount } }')).rejects.toMatchObject(refused);
    }
    await expect(own(world, anybody(world))).rejects.toMatchObject(refused);
  });

  it('只有法律工作部能上传和看各份副本', async () => {
    const refused = { extensions: { code: expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/) as string } };
    for (const viewer of [clerkOf(world, '370214'), readerOfCity(world), anybody(world)]) {
      for (const send of [record, preview]) await expect(send(world, folder, publishedList(LISTED, [unknown()]), {}, viewer)).rejects.toMatchObject(refused);
      await expect(ask(world, viewer, '{ authorityLists { totalCount } }')).rejects.toMatchObject(refused);
    }
  });
});

describe('文件', () => {
  it('预览说明各列怎样理解、认出多少，什么也不保存', async () => {
    const organization = await build();
    expect(await preview(world, folder, publishedList(LISTED, [lineOf(organization, '2026-03-05', '2026-10-01'), unknown()]))).toEqual({
      __typename: 'AuthorityListPreview', total: 2, matched: 1, unmatched: 1, removed: 1, ended: 1,
      columns: ['序号', '社会组织名称', '统一社会信用代码', '列入日期', '列入事由', '移出日期', '法定代表人'].map((header, at) => ({ header, understood: [null, '名称', '统一社会信用代码', '列入日期', '列入原因', '移出日期', null][at] })),
    });
    expect((await world.sql.query('select 1 from registry_authority_list union all select 1 from registry_authority_listing')).rows).toEqual([]);
  });

  it('预览说得出完整的名单会使多少条变为已移出，什么也不改', async () => {
    const [gone, stays] = [await build(), await build()];
    await listed([lineOf(gone), lineOf(stays)]);
    const kept = async () => (await world.sql.query("select to_jsonb(l) as l from registry_authority_listing l union all select to_jsonb(c) from registry_authority_list c order by 1")).rows;
    const before = await kept();
    const looked = (complete: boolean) => preview(world, folder, publishedList(LISTED, [lineOf(stays)]), { complete, asOf: '2026-11-15' });
    expect(await looked(false)).toMatchObject({ matched: 1, ended: 0 });
    expect(await looked(true)).toMatchObject({ matched: 1, ended: 1 });
    expect(await kept()).toEqual(before);
  });

  it('内容完全相同的认得出；没有写明的、不能读的，都说明办法', async () => {
    const organization = await build();
    await listed([lineOf(organization)]);
    for (const asOf of ['2026-10-31', '2026-10-01']) expect(await listed([lineOf(organization)], { asOf })).toMatchObject({ code: 'LIST_REPEATED', message: expect.stringContaining('2026-11-20') });
    expect(await listed([lineOf(organization)], { asOf: '2026-11-15' })).toMatchObject({ matched: 1, ended: 0 });
    expect(await shown(world, organization.id)).toMatchObject([{ asOf: '2026-11-15', standing: 'CURRENT' }]);
    const lines = [lineOf(organization), unknown()];
    for (const [input, code] of [
      [{ authority: ' ' }, 'LIST_AUTHORITY_MISSING'], [{ sourceUrl: 'javascript:alert(1)' }, 'LIST_SOURCE_INVALID'], [{ sourceUrl: '民政局网站' }, 'LIST_SOURCE_INVALID'], [{ asOf: '2026-11-21' }, 'SINCE_IN_FUTURE'],
      [{ kind: 'ANNUAL_REPORT' }, 'LIST_YEAR_INVALID'], [{ kind: 'ANNUAL_REPORT', reportYear: 2027 }, 'LIST_YEAR_INVALID'], [{ kind: 'ANNUAL_REPORT', reportYear: 2025 }, 'LIST_COLUMN_MISSING'],
    ] as const) expect(await listed(lines, input)).toMatchObject({ code });
    expect(await record(world, folder, '一,二\r\n三,四\r\n')).toMatchObject({ code: 'LIST_UNREADABLE', message: expect.stringContaining('没有找到表头') });
    expect(await record(world, folder, publishedList(['名称', '年度', '年检结果'], [[organization.name, '2024', '合格']]), { kind: 'ANNUAL_REPORT', reportYear: 2025 })).toMatchObject({ code: 'LIST_YEAR_DIFFERS', message: expect.stringContaining('2024') });
  });

  it('每个说到的组织有一条记录，写明哪份名单；没有别的改动', async () => {
    const [one, other] = [await build(), await build()];
    await listed([lineOf(one), lineOf(one, '2026-05-06'), unknown()]);
    const events = async ({ id }: { id: string }) => (await ask<{ organization: { version: number; events: { nodes: object[] } } }>(world, clerkOfCity(world), 'query ($id: ID!) { organization(id: $id) { version events { nodes { action reason source validSince differences { field } } } } }', { id })).organization;
    expect(await events(one)).toMatchObject({ version: 1, events: { nodes: [{ action: 'create' }, { action: 'mirror', reason: '活动异常名录（青岛市民政局 2026-10-31 公布）', source: 'REGISTER', validSince: '2026-10-31', differences: [] }] } });
    expect((await events(other)).events.nodes).toHaveLength(1);
  });

  it('行数再多，发到数据库的语句也一样多', async () => {
    const few = await build();
    const many = await world.write(async (context) => {
      const built: BuiltOrganization[] = [];
      for (let at = 0; at < 300; at += 1) built.push(await buildOrganization(context));
      return built;
    });
    const { statements: forFew } = await world.statementsOf(() => listed([lineOf(few)]));
    const { statements: forMany } = await world.statementsOf(() => listed(many.map((one) => lineOf(one)), { asOf: '2026-11-01', complete: true }));
    expect(forMany).toHaveLength(forFew.length);
  });
});
