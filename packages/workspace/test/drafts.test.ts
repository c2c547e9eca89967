import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, person, workspaceWorld } from './world.ts';

const NOON = '2026-03-02T04:00:00Z';
const later = (seconds: number): string => new Date(Date.parse(NOON) + seconds * 1_000).toISOString();
const DAY = 86_400;

const SAVE = 'mutation ($input: DraftInput!) { done: saveDraft(input: $input) { ... on Draft { subject savedAt } ... on Refusal { code } } }';
const READ = 'query ($subject: ID!) { draft(subject: $subject) { subject baseVersion fields { field text words } reason device savedAt } }';
const WHO = 'query ($subject: ID!) { editors(subject: $subject) { name place fields secondsAgo } }';
const DISCARD = 'mutation ($subject: ID!) { done: discardDraft(subject: $subject) { ... on Removal { id } } }';

interface Draft { subject: string; fields: { field: string }[]; reason: string }
interface Editor { name: string; place: string; fields: string[]; secondsAgo: number }

let world: World;
let people: Record<'leader' | 'clerk' | 'finance' | 'chengyang' | 'jimo', Viewer>;
const subjects: Record<'OWN' | 'DEPARTMENT' | 'ALL', string> = { OWN: '', DEPARTMENT: '', ALL: '' };

beforeAll(async () => {
  world = await workspaceWorld();
  people = {
    leader: await person(world, '林（部长）', '370200', 'LEGAL_AFFAIRS'), clerk: await person(world, '周（经办）', '370200', 'LEGAL_AFFAIRS'), finance: await person(world, '何（会计）', '370200', 'FINANCE'),
    chengyang: await person(world, '王（经办）', '370214'), jimo: await person(world, '郑（经办）', '370215'),
  };
  // Views are the rows of this package that not everybody sees.
  for (const audience of ['OWN', 'DEPARTMENT', 'ALL'] as const) {
    const input = { list: 'meetings', title: audience, query: '', audience };
    const { done } = await ask<{ done: { id: string } }>(world, people.leader, 'mutation ($input: SavedViewInput!) { done: saveView(input: $input) { ... on SavedView { id } } }', { input });
    subjects[audience] = `SavedView:${done.id}`;
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(NOON);
  await world.sql.query('delete from workspace_draft');
});

const draftOf = (subject: string, overrides: object = {}) => ({ subject, baseVersion: 3, fields: [{ field: 'title', text: '写到一半' }, { field: 'words', words: ['甲', '乙'] }], reason: '电话核实', device: 'desk', ...overrides });
const save = async (viewer: Viewer, subject: string, overrides: object = {}) => (await ask<{ done: { savedAt?: string; code?: string } }>(world, viewer, SAVE, { input: draftOf(subject, overrides) })).done;
const read = async (viewer: Viewer, subject: string) => (await ask<{ draft: Draft | null }>(world, viewer, READ, { subject })).draft;
const who = async (viewer: Viewer, subject: string) => (await ask<{ editors: Editor[] }>(world, viewer, WHO, { subject })).editors;
const count = async () => Number((await world.sql.query<{ count: string }>('select count(*) from workspace_draft')).rows[0]!.count);

describe('草稿', () => {
  it('存了读得回来，另一台电脑也一样；存几次都是一份，不进修改记录', async () => {
    const events = async () => (await world.sql.query('select 1 from kernel_event')).rowCount;
    const before = await events();
    await save(people.leader, subjects.ALL, { reason: '先前' });
    expect(await save(people.leader, subjects.ALL)).toEqual({ subject: subjects.ALL, savedAt: '2026-03-02T04:00:00.000Z' });
    expect(await read(people.leader, subjects.ALL)).toEqual({
      subject: subjects.ALL, baseVersion: 3, reason: '电话核实', device: 'desk', savedAt: '2026-03-02T04:00:00.000Z',
      fields: [{ field: 'title', text: '写到一半', words: null }, { field: 'words', text: null, words: ['甲', '乙'] }],
    });
    expect([await count(), await events()]).toEqual([1, before]);
  });

  it('同时存五十次，还是一份', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => save(people.leader, subjects.ALL, { reason: `第 ${index} 次` })));
    expect(answers.every(({ code }) => code === undefined)).toBe(true);
    expect(await count()).toBe(1);
    expect((await read(people.leader, subjects.ALL))!.reason).toMatch(/^第 \d+ 次$/);
  });

  it('还没有登记的也能存；丢弃了就没有，再丢弃也无妨', async () => {
    await save(people.jimo, 'SavedView:new', { baseVersion: null });
    expect((await read(people.jimo, 'SavedView:new'))!.reason).toBe('电话核实');
    for (const _ of [1, 2]) expect((await ask<{ done: object }>(world, people.jimo, DISCARD, { subject: 'SavedView:new' })).done).toEqual({ id: 'SavedView:new' });
    expect(await read(people.jimo, 'SavedView:new')).toBeNull();
  });

  it('太长的不存，并说明怎么办', async () => {
    expect(await save(people.leader, subjects.ALL, { fields: [{ field: 'title', text: '长'.repeat(100_000) }] })).toEqual({ code: 'DRAFT_LONG' });
  });

  it('三十天后不再给出，别人存草稿时清掉；自己的放了一个多月还能再存', async () => {
    await save(people.leader, subjects.ALL);
    await save(people.clerk, subjects.ALL);
    world.clock.set(later(30 * DAY - 1));
    expect(await read(people.leader, subjects.ALL)).not.toBeNull();
    world.clock.set(later(30 * DAY));
    expect(await read(people.leader, subjects.ALL)).toBeNull();
    expect((await save(people.clerk, subjects.ALL)).code).toBeUndefined();
    expect(await count()).toBe(1);
    expect((await read(people.clerk, subjects.ALL))!.reason).toBe('电话核实');
  });

  it('没有这条记录、看不到这条记录、没有这种记录，都一样存不了', async () => {
    const refused = await Promise.all([
      save(people.jimo, subjects.OWN), save(people.jimo, 'SavedView:00000000-0000-7000-8000-000000000000'), save(people.jimo, 'SavedView:x'), save(people.jimo, 'Secret:1'), save(people.jimo, `${subjects.ALL}:x`), save(people.jimo, ` ${subjects.ALL}`), save(people.jimo, 'Secret:new'), save(people.jimo, ''),
    ]);
    expect(refused).toEqual(refused.map(() => ({ code: 'NOT_FOUND' })));
    expect(await count()).toBe(0);
  });
});

// The oracle: who sees the leader's views, said without departments and units.
const SEES: Record<keyof typeof subjects, readonly (keyof typeof people)[]> = { OWN: ['leader'], DEPARTMENT: ['leader', 'clerk'], ALL: ['leader', 'clerk', 'finance', 'chengyang', 'jimo'] };
const PLACES: Record<keyof typeof people, string> = { leader: '法律工作部', clerk: '法律工作部', finance: '财务部', chengyang: '城阳区总工会', jimo: '即墨区总工会' };
const names = () => Object.keys(people) as (keyof typeof people)[];

it('草稿只有本人读得到；谁在改，只有看得到这条记录的人知道', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...names()), fc.constantFrom(...names()), fc.constantFrom(...(Object.keys(subjects) as (keyof typeof subjects)[])), fc.integer({ min: 0, max: 90 }), async (writer, reader, which, seconds) => {
    world.clock.set(NOON);
    await world.sql.query('delete from workspace_draft');
    const subject = subjects[which];
    const kept = SEES[which].includes(writer);
    expect((await save(people[writer], subject)).code).toBe(kept ? undefined : 'NOT_FOUND');
    world.clock.set(later(seconds));
    expect((await read(people[reader], subject)) !== null).toBe(kept && reader === writer);
    const shown = kept && reader !== writer && seconds < 60 && SEES[which].includes(reader);
    expect(await who(people[reader], subject)).toEqual(shown ? [{ name: people[writer].name, place: PLACES[writer], fields: ['名称'], secondsAgo: seconds }] : []);
  }), { numRuns: 120 });
}, 60_000);

describe('谁在改', () => {
  it('说是谁、哪个部门或单位、哪些字段、多久之前；不说改成什么', async () => {
    await save(people.chengyang, subjects.ALL, { fields: [{ field: 'title', text: '机密的新名' }, { field: 'audience', text: 'OWN' }, { field: 'ownerId', text: 'x' }, { field: 'nothing', text: 'x' }] });
    world.clock.set(later(8));
    await save(people.clerk, subjects.ALL, { fields: [] });
    expect(await who(people.leader, subjects.ALL)).toEqual([
      { name: '周（经办）', place: '法律工作部', fields: [], secondsAgo: 0 }, { name: '王（经办）', place: '城阳区总工会', fields: ['名称', '给谁用'], secondsAgo: 8 },
    ]);
  });

  it('不是工作人员的问不到', async () => {
    await save(people.leader, subjects.ALL);
    const { data } = await world.execute(WHO, { viewer: { ...people.jimo, kind: 'ORGANIZATION' }, variables: { subject: subjects.ALL } });
    expect(data).toEqual({ editors: [] });
    for (const viewer of [undefined, await person(world, '没有角色', '370214', null, { roles: [] })]) {
      expect((await world.execute(WHO, { ...(viewer && { viewer }), variables: { subject: subjects.ALL } })).errors?.[0]?.extensions['code']).toBe(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
  });

  it('各由一条语句读出', async () => {
    const reads = [[READ, 1], [WHO, 1]] as const;
    for (const [document, expected] of reads) expect((await world.statementsOf(() => ask(world, people.clerk, document, { subject: subjects.ALL }))).statements).toHaveLength(expected);
  });
});
