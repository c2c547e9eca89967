import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, person, workspaceWorld } from './world.ts';

const AUDIENCES = ['OWN', 'DEPARTMENT', 'ALL'] as const;
const SAVE = `mutation ($input: SavedViewInput!) { done: saveView(input: $input) { ... on SavedView { id version title query ownerName offers { action } } ... on Refusal { code fields } } }`;
const LIST = 'query ($filter: SavedViewFilter) { savedViews(first: 100, filter: $filter) { totalCount nodes { id title audience query ownerName offers { action enabled } } } }';

interface View { id: string; version: number; title: string; query: string; ownerName: string; offers: { action: string }[]; code?: string; fields?: string[] }

let world: World;
let people: Record<'leader' | 'clerk' | 'finance' | 'chengyang' | 'chengyangToo' | 'jimo', Viewer>;
const saved: { id: string; owner: keyof typeof people; audience: (typeof AUDIENCES)[number] }[] = [];
const save = async (viewer: Viewer, input: object): Promise<View> => (await ask<{ done: View }>(world, viewer, SAVE, { input: { list: 'meetings', query: '', audience: 'OWN', ...input } })).done;
const done = async (viewer: Viewer, mutation: string, variables: Record<string, unknown>): Promise<View> =>
  (await ask<{ done: View }>(world, viewer, `mutation ($id: ID!, $version: Int!) { done: ${mutation} }`, variables)).done;

beforeAll(async () => {
  world = await workspaceWorld();
  people = {
    leader: await person(world, '林（部长）', '370200', 'LEGAL_AFFAIRS'), clerk: await person(world, '周（经办）', '370200', 'LEGAL_AFFAIRS'), finance: await person(world, '何（会计）', '370200', 'FINANCE'),
    chengyang: await person(world, '王（经办）', '370214'), chengyangToo: await person(world, '于（经办）', '370214'), jimo: await person(world, '郑（经办）', '370215'),
  };
  for (const owner of Object.keys(people) as (keyof typeof people)[]) {
    for (const audience of AUDIENCES) saved.push({ id: (await save(people[owner], { title: `${owner} 的`, audience })).id, owner, audience });
  }
});
afterAll(() => world.close());

// The oracle: who works together, said without departments and units.
const TOGETHER = [['leader', 'clerk'], ['finance'], ['chengyang', 'chengyangToo'], ['jimo']] as const;
const together = (one: string, other: string): boolean => TOGETHER.some((group) => [one, other].every((who) => (group as readonly string[]).includes(who)));

it('谁看得到哪个视图、谁能改：列表、总数、改名、更新、删除都按同一规则', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[])), fc.nat(saved.length - 1), async (who, index) => {
    const { id, owner, audience } = saved[index]!;
    const sees = who === owner || audience === 'ALL' || (audience === 'DEPARTMENT' && together(who, owner));
    const { savedViews } = await ask<{ savedViews: { totalCount: number; nodes: View[] } }>(world, people[who], LIST, {});
    const found = savedViews.nodes.find((view) => view.id === id);
    expect(savedViews.totalCount).toBe(savedViews.nodes.length);
    expect([who, found?.offers.map(({ action }) => action)]).toEqual([who, sees ? (who === owner ? ['overwrite', 'change', 'remove'] : []) : undefined]);
    for (const mutation of ['changeView(id: $id, version: $version, title: "改", audience: ALL) { ... on Refusal { code } }', 'overwriteView(id: $id, version: $version, query: "a=1") { ... on Refusal { code } }', 'removeView(id: $id, version: $version) { ... on Refusal { code } }']) {
      expect((await done(people[who], mutation, { id, version: 0 })).code).toBe(who === owner ? 'CONFLICT' : 'NOT_FOUND');
    }
  }), { numRuns: 60 });
}, 60_000);

it('不是工作人员的，一个也看不到，也不能保存', async () => {
  const outsider = { ...people.leader, kind: 'ORGANIZATION' as const };
  const denied = async (document: string, variables: object) => (await world.execute(document, { viewer: outsider, variables: variables as Record<string, unknown> })).errors?.[0]?.extensions['code'];
  expect(await denied(LIST, {})).toBe('FORBIDDEN');
  expect(await denied('{ savedViews { totalCount } }', {})).toBeUndefined();
  expect((await world.execute('{ savedViews { totalCount } }', { viewer: outsider })).data).toEqual({ savedViews: { totalCount: 0 } });
  const nobody = await person(world, '没有角色', '370214', null, { roles: [] });
  expect((await world.execute('{ savedViews { totalCount } }', { viewer: nobody })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

describe('保存', () => {
  it('只存筛选、排序和列，不存翻到哪里', async () => {
    expect(await save(people.jimo, { title: ' 城阳  待核 ', query: '?sort=NAME&kind=A&after=x&page=2' })).toMatchObject({ title: '城阳 待核', query: 'kind=A&sort=NAME', ownerName: '郑（经办）', version: 1 });
  });

  it.each([
    ['没有名称', { title: '　 ' }, 'VIEW_TITLE_MISSING', 'title'],
    ['名称太长', { title: '长'.repeat(31) }, 'VIEW_TITLE_LONG', 'title'],
    ['没有这个列表', { title: '某', list: 'secrets' }, 'VIEW_LIST_UNKNOWN', 'list'],
    ['筛选太长', { title: '某', query: `search=${'x'.repeat(4_000)}` }, 'VIEW_QUERY_LONG', 'query'],
    ['同名', { title: 'jimo 的', audience: 'ALL' }, 'VIEW_TITLE_TAKEN', 'title'],
  ])('%s：不能存，并说明怎么办', async (_, input, code, field) => {
    expect(await save(people.jimo, input)).toEqual({ code, fields: [field] });
  });

  it('同名的可以给别的人用、属别的列表、属别人', async () => {
    expect(await save(people.jimo, { title: '同名' })).toMatchObject({ version: 1 });
    expect(await save(people.jimo, { title: '同名', audience: 'ALL' })).toMatchObject({ version: 1 });
    expect(await save(people.jimo, { title: '同名', list: 'picture' })).toMatchObject({ version: 1 });
    expect(await save(people.finance, { title: '同名', audience: 'ALL' })).toMatchObject({ version: 1 });
  });

  it('同时存二十个同名的，只成一个', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => save(people.finance, { title: '并发' })));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'VIEW_TITLE_TAKEN')).toHaveLength(19);
  });
});

describe('改与删', () => {
  it('改名共享、按现在的样子更新、删除，各留一条记录；删了谁也看不到，名称可以再用', async () => {
    const { id } = await save(people.finance, { title: '年审' });
    const both = '{ ... on SavedView { version title query } ... on Refusal { code } }';
    expect(await done(people.finance, `changeView(id: $id, version: $version, title: "年审2026", audience: ALL) ${both}`, { id, version: 1 })).toEqual({ version: 2, title: '年审2026', query: '' });
    expect(await done(people.finance, `overwriteView(id: $id, version: $version, query: "size=20&page=4") ${both}`, { id, version: 2 })).toEqual({ version: 3, title: '年审2026', query: 'size=20' });
    expect((await done(people.finance, `overwriteView(id: $id, version: $version, query: "size=20") ${both}`, { id, version: 3 })).code).toBe('NOTHING_CHANGED');
    expect((await done(people.finance, 'removeView(id: $id, version: $version) { ... on Removal { id } ... on Refusal { code } }', { id, version: 3 })).id).toBe(id);
    const { savedViews } = await ask<{ savedViews: { nodes: View[] } }>(world, people.finance, LIST, {});
    expect(savedViews.nodes.map((view) => view.id)).not.toContain(id);
    expect((await done(people.finance, `changeView(id: $id, version: $version, title: "回来", audience: OWN) ${both}`, { id, version: 4 })).code).toBe('NOT_FOUND');
    expect(await save(people.finance, { title: '年审2026', audience: 'ALL' })).toMatchObject({ version: 1 });
    const { rows } = await world.sql.query<{ action: string; kind: string }>('select action, kind from kernel_event where subject_id = $1 order by subject_version', [id]);
    expect(rows.map(({ action, kind }) => [action, kind])).toEqual([['save', 'CREATE'], ['change', 'UPDATE'], ['overwrite', 'UPDATE'], ['remove', 'REMOVE']]);
  });

  it('改成已有的名称：不能改', async () => {
    await save(people.finance, { title: '甲' });
    const { id } = await save(people.finance, { title: '乙' });
    expect((await done(people.finance, 'changeView(id: $id, version: $version, title: "甲", audience: OWN) { ... on Refusal { code } }', { id, version: 1 })).code).toBe('VIEW_TITLE_TAKEN');
  });

  it('换了部门的人，改过的视图随他到新部门', async () => {
    const { id } = await save(people.clerk, { title: '随人', audience: 'DEPARTMENT' });
    const moved = { ...people.clerk, department: 'FINANCE' };
    await done(moved, 'changeView(id: $id, version: $version, title: "随人走", audience: DEPARTMENT) { ... on Refusal { code } }', { id, version: 1 });
    const titles = async (viewer: Viewer) => (await ask<{ savedViews: { nodes: View[] } }>(world, viewer, LIST, {})).savedViews.nodes.map((view) => view.title);
    expect(await titles(people.finance)).toContain('随人走');
    expect(await titles(people.leader)).not.toContain('随人走');
  });
});

it('菜单的三组由一条语句读出', async () => {
  const document = `{ own: savedViews(filter: { list: ["meetings"], audience: [OWN] }) { nodes { id offers { action } } } department: savedViews(filter: { audience: [DEPARTMENT] }) { nodes { id } } all: savedViews(filter: { audience: [ALL] }) { nodes { id } } }`;
  const { statements } = await world.statementsOf(() => ask(world, people.leader, document));
  expect(statements).toHaveLength(1);
  expect([...world.uncovered]).toEqual([]);
});
