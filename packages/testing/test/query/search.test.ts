import type { Viewer } from '@gongqiao/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../../src/index.ts';
import { openClubs, secretary, treasurer } from './fixture.ts';

// More finds than are sorted, and farther down the list than is walked: 24,000 clubs, of which 12,000 are called 垂钓, 12,000 after them 远足, 120 攀岩, and none 潜水.
let world: World;
beforeAll(async () => {
  ({ world } = await openClubs());
  await world.orm.pool.query(`
    insert into clubs_club (id, version, scope, created_at, updated_at, name, kind, members, open, weekdays, mottos)
    select ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 1, case when i % 3 = 0 then 'a' else 'b' end, now(), now(),
      case when i % 2 = 0 then '远足' else '垂钓' end || (i * 7919) % 24007 || case when i % 200 = 0 then '攀岩' else '' end, case when i % 5 = 0 then 'CHESS' end, nullif(i % 50, 49), i % 4 = 0, '{}', '{}'
    from generate_series(1, 24000) i`);
  await world.orm.pool.query('analyze clubs_club');
});
afterAll(() => world.close());

interface Page {
  nodes: { name: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; hasPreviousPage: boolean; startCursor: string | null };
  totalCount: number;
}

async function page(viewer: Viewer, filter: object, rest: object): Promise<Page> {
  const document = `query ($filter: ClubFilter, $orderBy: ClubOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    clubs(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } totalCount(upTo: 30000) }
  }`;
  const { result, statements } = await world.statementsOf(() => world.execute(document, { viewer, variables: { filter, ...rest } }));
  expect(result.errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  return (result.data as unknown as { clubs: Page }).clubs;
}

const SEEN = { treasurer: 'true', secretary: "(open or scope = 'a')" } as const;
const viewers = { treasurer, secretary };

async function expected(viewer: keyof typeof SEEN, condition: string, order: string): Promise<string[]> {
  const { rows } = await world.orm.pool.query<{ name: string }>(`select name from clubs_club where ${SEEN[viewer]} and ${condition} order by ${order}`);
  return rows.map(({ name }) => name);
}

const cases = (['treasurer', 'secretary'] as const).flatMap((viewer) => ['远足', '攀岩', '潜水', '', '100'].map((text) => [viewer, text] as const));

describe('搜索：找到的多或少，次序、页和总数都与逐行比对相同', () => {
  test.each(cases)('%s 搜“%s”', async (viewer, text) => {
    const names = await expected(viewer, `name like '%${text}%'`, 'name, id');
    const first = await page(viewers[viewer], { search: text }, { first: 70 });
    expect(first.nodes.map(({ name }) => name)).toEqual(names.slice(0, 70));
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([names.length, names.length > 70]);
    const second = first.pageInfo.hasNextPage ? await page(viewers[viewer], { search: text }, { first: 70, after: first.pageInfo.endCursor }) : null;
    expect(second?.nodes.map(({ name }) => name) ?? []).toEqual(names.slice(70, 140));
    const last = await page(viewers[viewer], { search: text }, { last: 30 });
    expect(last.nodes.map(({ name }) => name)).toEqual(names.slice(-30));
    const before = last.pageInfo.hasPreviousPage ? await page(viewers[viewer], { search: text }, { last: 30, before: last.pageInfo.startCursor }) : null;
    expect(before?.nodes.map(({ name }) => name) ?? []).toEqual(names.slice(-60, -30));
  });

  test.each([['远足', 'CHESS'], ['攀岩', 'CHESS'], ['远足', 'CHOIR']])('搜“%s”，又只要 %s，按人数倒排', async (text, kind) => {
    const names = await expected('treasurer', `name like '%${text}%' and kind = '${kind}'`, 'coalesce(members, -1) desc, id desc');
    const answer = await page(treasurer, { and: [{ search: text }, { kind: [kind] }] }, { first: 50, orderBy: { field: 'MEMBERS', direction: 'DESC' } });
    expect(answer.nodes.map(({ name }) => name)).toEqual(names.slice(0, 50));
    expect(answer.totalCount).toBe(names.length);
  });

  test.each<[object, string]>([
    [{ or: [{ search: '攀岩' }, { search: '垂钓1' }] }, "(name like '%攀岩%' or name like '%垂钓1%')"], [{ not: [{ search: '远足' }] }, "name not like '%远足%'"],
    [{ search: '远足', and: [{ search: '攀岩' }] }, "name like '%远足%' and name like '%攀岩%'"], [{ search: '远足', or: [{ search: '攀岩' }, { kind: ['CHESS'] }] }, "name like '%远足%' and (name like '%攀岩%' or kind = 'CHESS')"],
  ])('与别的条件一起：%j', async (filter, condition) => {
    const names = await expected('secretary', condition, 'name, id');
    const answer = await page(secretary, filter, { first: 100 });
    expect(answer.nodes.map(({ name }) => name)).toEqual(names.slice(0, 100));
    expect(answer.totalCount).toBe(names.length);
  });

  test('同一个词在一条语句里只找一次', async () => {
    const document = '{ one: clubs(filter: { search: "攀岩" }) { totalCount nodes { id } } other: clubs(filter: { search: "攀岩" }, first: 1) { nodes { name } } }';
    const { statements } = await world.statementsOf(() => world.execute(document, { viewer: treasurer }));
    expect(statements).toHaveLength(1);
    // The scope, the one search, and for each list the rows that are walked.
    expect(statements[0]!.text.match(/[a-z](?=\d* as materialized)/g)!.sort()).toEqual(['f', 's', 't', 't']);
  });
});
