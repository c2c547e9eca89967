import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganizationFacts } from '../src/organization/organization.facts.ts';
import { buildContact, buildOrganization } from '../src/testing/index.ts';
import { downloaded, sheet } from './downloaded.ts';
import { anybody, ask, clerkOf, clerkOfCity, ofOrganization, readerOfCity, registryWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
  world.clock.set('2026-11-20T02:00:00Z');
});
afterAll(() => world.close());

const SHOWN = `... on BulkChange { id version state covers wishes total undoUntil counts { change same refused changed conflict undone kept } offers { action }
  rows(first: 100) { nodes { name outcome result message differences organization { id } } } } ... on Refusal { code message fields }`;
const PREVIEW = `mutation ($input: BulkChangeInput!, $filter: OrganizationFilter, $organizations: [ID!]) { done: previewBulkChange(input: $input, filter: $filter, organizations: $organizations) { __typename ${SHOWN} } }`;
const RUN = (action: 'apply' | 'undo') => `mutation ($id: ID!, $version: Int!) { done: ${action}BulkChange(id: $id, version: $version) { __typename ${SHOWN} } }`;

interface Change {
  __typename: string; id: string; version: number; state: string; covers: string; wishes: string[]; total: number; undoUntil: string | null; counts: Record<string, number>; offers: { action: string }[];
  rows: { nodes: { name: string; outcome: string; result: string | null; message: string | null; differences: string[]; organization: { id: string } }[] }; code?: string; message?: string; fields?: string[];
}
interface Asked { values: object; lists?: string; reason?: string; validSince?: string }

async function preview(viewer: Viewer, { reason = '街道区划调整', ...input }: Asked, filter: object | null, organizations?: string[]): Promise<Change> {
  return (await ask<{ done: Change }>(world, viewer, PREVIEW, { input: { reason, ...input }, filter, organizations })).done;
}
const run = async (viewer: Viewer, action: 'apply' | 'undo', { id, version }: Change) => (await ask<{ done: Change }>(world, viewer, RUN(action), { id, version })).done;
const build = (facts: Partial<OrganizationFacts> = {}) => world.write(async (context) => (await buildOrganization(context, facts)).id);

// 除去版本与更新时间，库里的全部
async function everything(): Promise<unknown> {
  const rows = async (sql: string) => (await world.sql.query(sql)).rows;
  return [
    await rows("select to_jsonb(o) - 'version' - 'updated_at' as row from registry_organization o order by id"), await rows('select organization_id, words, pairs from registry_search_words order by organization_id'),
    await rows('select id, scope from registry_contact order by id'),
  ];
}

describe('批量更正', () => {
  it('预览不改动；执行逐个有结果，一并留痕；十分钟内撤销，一切照旧', async () => {
    const one = await build({ region: '370285', street: '水集街道', kind: 'FOUNDATION' });
    await build({ region: '370285', street: '望城街道', kind: 'FOUNDATION' });
    await world.write((context) => buildContact(context, { organizationId: one }));
    const clerk = clerkOf(world, '370285');
    const before = await everything();
    const planned = await preview(clerk, { values: { street: '望城街道' }, validSince: '2026-10' }, { kind: ['FOUNDATION'] });
    expect(planned).toMatchObject({ state: 'PREVIEWED', covers: '组织类型为基金会', wishes: ['街道（镇）：改为 望城街道'], total: 2, counts: { change: 1, same: 1, refused: 0, changed: 0 }, offers: [{ action: 'apply' }], undoUntil: null });
    expect(planned.rows.nodes.find(({ organization }) => organization.id === one)).toMatchObject({ outcome: 'CHANGE', differences: ['街道（镇）：水集街道 → 望城街道'] });
    expect(await everything()).toEqual(before);
    const applied = await run(clerk, 'apply', planned);
    expect(applied).toMatchObject({ state: 'APPLIED', counts: { changed: 1, conflict: 0 }, undoUntil: '2026-11-20T02:10:00.000Z', offers: [{ action: 'undo' }] });
    expect(await ask(world, clerk, 'query ($id: ID!) { organization(id: $id) { street } }', { id: one })).toEqual({ organization: { street: '望城街道' } });
    const { rows: events } = await world.sql.query("select action, reason, source, valid_since from kernel_event where subject_id = $1 and action = 'bulk'", [one]);
    expect(events).toEqual([{ action: 'bulk', reason: '街道区划调整', source: 'CORRECTION', valid_since: '2026-10' }]);
    expect(await run(clerk, 'apply', planned)).toMatchObject({ __typename: 'Refusal' });
    expect(await run(clerk, 'undo', applied)).toMatchObject({ state: 'UNDONE', counts: { undone: 1, kept: 0 }, offers: [] });
    expect(await everything()).toEqual(before);
  });

  it('之后有人改动过的不覆盖、不撤销，并说明', async () => {
    const [one, two, three] = [await build({ region: '370283' }), await build({ region: '370283' }), await build({ region: '370283' })];
    const clerk = clerkOf(world, '370283');
    const correct = (id: string, version: number) => ask(world, clerk, 'mutation ($id: ID!, $version: Int!) { correctOrganization(id: $id, version: $version, input: { volunteers: 7 }, reason: "核对") { __typename } }', { id, version });
    const planned = await preview(clerk, { values: { supervisingUnit: '平度市民政局' } }, null, [one, two, three]);
    expect(planned).toMatchObject({ covers: '勾选的 3 个', counts: { change: 3 } });
    await correct(one, 1);
    const applied = await run(clerk, 'apply', planned);
    expect(applied.counts).toMatchObject({ changed: 2, conflict: 1 });
    const resultOf = (change: Change, id: string) => change.rows.nodes.find(({ organization }) => organization.id === id)!;
    expect(resultOf(applied, one)).toMatchObject({ result: 'CONFLICT', message: '预览之后有人改动过，没有覆盖；请打开看过再更正。' });
    await correct(two, 2);
    const undone = await run(clerk, 'undo', applied);
    expect(undone.counts).toMatchObject({ undone: 1, kept: 1, conflict: 1 });
    expect(resultOf(undone, two)).toMatchObject({ result: 'KEPT', message: '执行之后又有人改动过，没有撤销；请打开看过再更正。' });
    expect(resultOf(undone, three).result).toBe('UNDONE');

    const { fileName, bytes } = await downloaded(world, 'bulk-result', clerk, { id: undone.id });
    expect(fileName).toBe('批量更正结果-20261120-1000.xlsx');
    const rows = await sheet(bytes);
    expect(rows[3]).toEqual(['改动：业务主管单位：改为 平度市民政局']);
    expect(rows[6]).toEqual(['序号', '社会组织', '改动', '预览结果', '更正结果', '说明']);
    expect(rows.slice(7).map(([, name, , planned, result, why]) => [name, planned, result, why])).toEqual(undone.rows.nodes.map(({ name, result, message }) => [name, '将更正', { CONFLICT: '没有更正', UNDONE: '已撤销', KEPT: '没有撤销' }[result!], message ?? undefined]));
    expect(String(rows[7]![2])).toMatch(/^业务主管单位：.* → 平度市民政局$/);
    // What has gone to another district since stands neither in the list nor in the file.
    const [gone] = undone.rows.nodes;
    await world.sql.query("update registry_bulk_change_row set scope = '370214' where bulk_change_id = $1 and organization_id = $2", [undone.id, gone!.organization.id]);
    expect((await sheet((await downloaded(world, 'bulk-result', clerk, { id: undone.id })).bytes)).slice(7).map(([, name]) => name)).toEqual(undone.rows.nodes.slice(1).map(({ name }) => name));
    for (const other of [clerkOf(world, '370214'), anybody(world)]) await expect(downloaded(world, 'bulk-result', other, { id: undone.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(downloaded(world, 'bulk-result', clerk, { id: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('超过十分钟不能整批撤销', async () => {
    const id = await build({ region: '370202' });
    const applied = await run(clerkOfCity(world), 'apply', await preview(clerkOfCity(world), { values: { street: '湛山街道' } }, null, [id]));
    world.clock.set('2026-11-20T02:10:01Z');
    expect(await run(clerkOfCity(world), 'undo', applied)).toMatchObject({ code: 'UNDO_OVER' });
    world.clock.set('2026-11-20T02:00:00Z');
  });

  it('多值字段可以加上或去掉，各自原有的不丢', async () => {
    const id = await build({ region: '370202', labourDomains: ['EMPLOYMENT'] });
    const added = await preview(clerkOfCity(world), { values: { labourDomains: ['SKILLS', 'EMPLOYMENT'] }, lists: 'ADD' }, null, [id]);
    expect(added.wishes[0]).toMatch(/^业务领域：加上 /);
    await run(clerkOfCity(world), 'apply', added);
    const { rows } = await world.sql.query('select labour_domains from registry_organization where id = $1', [id]);
    expect(rows[0].labour_domains).toEqual(['EMPLOYMENT', 'SKILLS']);
    await run(clerkOfCity(world), 'apply', await preview(clerkOfCity(world), { values: { labourDomains: ['EMPLOYMENT'] }, lists: 'REMOVE' }, null, [id]));
    expect((await world.sql.query('select labour_domains from registry_organization where id = $1', [id])).rows[0].labour_domains).toEqual(['SKILLS']);
  });

  it('移到同名组织所在的区市：照样更正，并记下存疑；联系人随之', async () => {
    const name = '同名职工服务中心';
    await build({ region: '370203', name });
    const moving = await build({ region: '370213', name });
    const contact = await world.write((context) => buildContact(context, { organizationId: moving }));
    await run(clerkOfCity(world), 'apply', await preview(clerkOfCity(world), { values: { region: '370203' } }, null, [moving]));
    expect((await world.sql.query('select doubts, scope from registry_organization where id = $1', [moving])).rows[0]).toEqual({ doubts: ['NAME_DUPLICATE'], scope: '370203' });
    expect((await world.sql.query('select scope from registry_contact where id = $1', [contact.id])).rows[0].scope).toBe('370203');
  });

  it('不归自己的不能更正：看不到的不在其中，移出本区的逐个拒绝，别人的预览执行不了', async () => {
    const own = await build({ region: '370211' });
    const other = await build({ region: '370212' });
    const clerk = clerkOf(world, '370211');
    expect((await preview(clerk, { values: { street: '灵珠山街道' } }, null, [own, other])).rows.nodes.map(({ organization }) => organization.id)).toEqual([own]);
    const moved = await preview(clerk, { values: { region: '370212' } }, null, [own]);
    expect(moved).toMatchObject({ counts: { change: 0, refused: 1 }, rows: { nodes: [{ message: expect.stringContaining('不在您的职责范围内') as string }] } });
    const planned = await preview(clerk, { values: { street: '灵珠山街道' } }, null, [own]);
    expect(await run(clerkOfCity(world), 'apply', planned)).toMatchObject({ __typename: 'Refusal' });
    expect(await run(clerkOf(world, '370212'), 'apply', planned)).toMatchObject({ code: 'NOT_FOUND' });
    const readable = 'query ($id: ID!) { bulkChange(id: $id) { id } }';
    expect(await ask(world, clerkOf(world, '370212'), readable, { id: planned.id })).toEqual({ bulkChange: null });
    for (const viewer of [anybody(world), ofOrganization(world, own), readerOfCity(world)]) {
      await expect(ask(world, viewer, readable, { id: planned.id })).rejects.toMatchObject({ extensions: { code: expect.stringMatching(/FORBIDDEN|UNAUTHENTICATED/) as string } });
      await expect(preview(viewer, { values: { street: '灵珠山街道' } }, null)).rejects.toMatchObject({ extensions: { code: expect.stringMatching(/FORBIDDEN|UNAUTHENTICATED/) as string } });
    }
  });

  it.each<[string, Asked, object | null, string]>([
    ['各自不同的字段', { values: { name: '同一个名字' } }, null, 'BULK_FIELD'], ['什么也不改', { values: {} }, null, 'BULK_NOTHING'], ['没有理由', { values: { street: '甲' }, reason: ' ' }, null, 'REASON_REQUIRED'],
    ['还没到的日子', { values: { street: '甲' }, validSince: '2027-01' }, null, 'SINCE_IN_FUTURE'], ['没有一个', { values: { street: '甲' } }, { search: '没有这样的名称' }, 'BULK_EMPTY'],
  ])('拒绝：%s', async (_, asked, filter, code) => {
    expect(await preview(clerkOfCity(world), asked, filter)).toMatchObject({ code });
  });

  it('任何更正，执行再撤销，库与原来一模一样', async () => {
    const ids = [await build({ region: '370281', labourDomains: ['SKILLS'], hasUnion: true }), await build({ region: null }), await build({ region: '370215', registrationStatus: 'UNREGISTERED', creditCode: null })];
    const before = await everything();
    const wishes = fc.record({
      region: fc.constantFrom('370281', '370202', null), registrationStatus: fc.constantFrom('REGISTERED', 'UNREGISTERED', 'DISSOLVED'), street: fc.constantFrom('甲街道', null),
      labourDomains: fc.subarray(['EMPLOYMENT', 'SKILLS', 'SAFETY_HEALTH']), hasUnion: fc.constantFrom(true, false, null), activities: fc.subarray(['讲座', '=1+1']),
    }, { requiredKeys: [] }).filter((values) => Object.keys(values).length > 0);
    await fc.assert(fc.asyncProperty(wishes, fc.constantFrom('REPLACE', 'ADD', 'REMOVE'), async (values, lists) => {
      const planned = await preview(clerkOfCity(world), { values, lists }, null, ids);
      const applied = await run(clerkOfCity(world), 'apply', planned);
      expect(applied.counts['changed']).toBe(planned.counts['change']);
      expect((await run(clerkOfCity(world), 'undo', applied)).counts['undone']).toBe(planned.counts['change']);
      expect(await everything()).toEqual(before);
    }), { numRuns: 25 });
  });
});
