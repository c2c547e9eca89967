import { createRow } from '@gongqiao/kernel';
import { Club, type World } from '../../src/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, openClubs, treasurer } from './fixture.ts';

let world: World;
let ids: readonly string[];
beforeAll(async () => {
  ({ world, ids } = await openClubs());
});
afterAll(() => world.close());

interface Page {
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: ClubOrderBy) {
  clubs(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
}`;

async function page(variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await world.execute(LIST, { viewer: treasurer, variables });
  expect(errors).toBeUndefined();
  return (data as unknown as { clubs: Page }).clubs;
}

const orders = ['NAME', 'MEMBERS', 'FOUNDED_ON', 'LAST_MET_AT', null].flatMap((field) => ['ASC', 'DESC'].map((direction) => ({ orderBy: field === null ? null : { field, direction } })));
const pairs = orders.flatMap(({ orderBy }) => [1, 2, 4, 9].map((size) => [JSON.stringify(orderBy), size, orderBy] as const));

describe('逐页走完', () => {
  test.each(pairs)('向后，按%s，每页 %i 条：每行一次，次序与不分页相同', async (_, size, orderBy) => {
    const whole = (await page({ first: 100, orderBy })).nodes.map(({ id }) => id);
    expect(new Set(whole)).toEqual(new Set(ids));
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, edges, pageInfo }: Page = await page({ first: size, after, orderBy });
      expect(pageInfo).toMatchObject({ hasPreviousPage: after !== null, startCursor: edges[0]!.cursor, endCursor: edges.at(-1)!.cursor });
      walked.push(...nodes.map(({ id }) => id));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(whole);
  });

  test.each(pairs)('向前，按%s，每页 %i 条：同样的行，倒着走', async (_, size, orderBy) => {
    const whole = (await page({ first: 100, orderBy })).nodes.map(({ id }) => id);
    const walked: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { nodes, edges, pageInfo }: Page = await page({ last: size, before, orderBy });
      expect(pageInfo).toMatchObject({ hasNextPage: before !== null, startCursor: edges[0]!.cursor, endCursor: edges.at(-1)!.cursor });
      expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id));
      walked.unshift(...nodes.map(({ id }) => id));
      more = pageInfo.hasPreviousPage;
      before = pageInfo.startCursor;
    }
    expect(walked).toEqual(whole);
  });

  test('翻页时插入的行不使别的行重复或漏掉', async () => {
    const orderBy = { field: 'NAME', direction: 'ASC' };
    const first = await page({ first: 3, orderBy });
    const added = await world.write((context) => ['啊', '晨星', '鹰'].map((name) => createRow(context, Club, { name, weekdays: [], mottos: [], scope: 'a' }, { action: 'create' }).id));
    const rest = await page({ first: 100, after: first.pageInfo.endCursor, orderBy });
    const seen = [...first.nodes, ...rest.nodes].map(({ id }) => id).filter((id) => !added.includes(id));
    expect(seen).toHaveLength(ids.length);
    expect(new Set(seen)).toEqual(new Set(ids));
    await world.write(async (context) => void (await context.em.nativeDelete(Club, { id: { $in: added } })));
  });

  test('空的一页没有位置', async () => {
    const end = (await page({ first: 100 })).pageInfo.endCursor;
    expect((await page({ first: 5, after: end })).pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });
});

describe('不能用的翻页位置：用中文说明', () => {
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
  const ascending = { field: 'MEMBERS', direction: 'ASC' };
  test.each<[string, string, unknown]>([
    ['不是位置的文字', 'x', null],
    ['空文字', '', null],
    ['别的形状', encoded({ order: 'Club name asc' }), null],
    ['缺一项', encoded(['Club name asc', 'x']), null],
    ['值不是文字', encoded(['Club name asc', 1, 2]), null],
    ['别的排序', encoded(['Club name asc', '晨星', '00000000-0000-7000-8000-000000000000']), ascending],
    ['别的方向', encoded(['Club members desc', '5', '00000000-0000-7000-8000-000000000000']), ascending],
    ['别的名词', encoded(['Meeting members asc', '5', '00000000-0000-7000-8000-000000000000']), ascending],
    ['值不是数字', encoded(['Club members asc', 'x', '00000000-0000-7000-8000-000000000000']), ascending],
    ['值超出范围', encoded(['Club members asc', '99999999999', '00000000-0000-7000-8000-000000000000']), ascending],
    ['键不是标识', encoded(['Club members asc', '5', "' or true --"]), ascending],
    ['含零字节', encoded(['Club name asc', 'a\u0000', '00000000-0000-7000-8000-000000000000']), null],
  ])('%s', async (_, after, orderBy) => {
    const result = await world.execute(LIST, { viewer: treasurer, variables: { first: 2, after, orderBy } });
    expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
    expect(result.errors![0]!.message).toMatch(/^(翻页位置无效|输入的内容里有系统不能识别的值)/);
  });

  test('只问总数时也不放过', async () => {
    expect(codesOf(await world.execute('{ clubs(after: "x") { totalCount } }', { viewer: treasurer }))).toEqual(['BAD_USER_INPUT']);
  });

  test('另一列表的位置', async () => {
    const { data } = await world.execute('{ meetings(first: 1) { pageInfo { endCursor } } }', { viewer: treasurer });
    const after = (data as unknown as { meetings: Page }).meetings.pageInfo.endCursor;
    expect(codesOf(await world.execute('query ($after: String) { clubs(after: $after) { nodes { id } } }', { viewer: treasurer, variables: { after } }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('每页多少条', () => {
  test.each([
    ['first: 0', '每页条数应在 1 到 100 之间。'], ['first: -1', '每页条数应在 1 到 100 之间。'], ['first: 101', '每页条数应在 1 到 100 之间。'], ['last: 0', '每页条数应在 1 到 100 之间。'],
    ['last: -5', '每页条数应在 1 到 100 之间。'], ['last: 101', '每页条数应在 1 到 100 之间。'], ['first: 1, last: 1', 'first 与 last 只能用一个。'],
    ['first: 1, before: "x"', 'after 要与 first 同用，before 要与 last 同用。'], ['last: 1, after: "x"', 'after 要与 first 同用，before 要与 last 同用。'], ['before: "x"', 'after 要与 first 同用，before 要与 last 同用。'],
  ])('%s：%s', async (args, message) => {
    for (const field of [`clubs(${args}) { nodes { id } }`, `towns { nodes { code clubs(${args}) { nodes { id } } } }`]) {
      const { result, statements } = await world.statementsOf(() => world.execute(`{ ${field} }`, { viewer: treasurer }));
      expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
      expect(result.errors![0]!.message).toBe(message);
      expect(statements).toEqual([]);
    }
  });

  test.each(['first: 1', 'first: 100', 'last: 100', 'first: null', 'first: 2, last: null, before: null'])('%s 可以', async (args) => {
    expect((await world.execute(`{ clubs(${args}) { nodes { id } } }`, { viewer: treasurer })).errors).toBeUndefined();
  });

  test('总数数到 upTo 为止，upTo 至少是 1', async () => {
    expect((await world.execute('{ clubs { a: totalCount b: totalCount(upTo: 4) c: totalCount(upTo: 9000) } }', { viewer: treasurer })).data).toEqual({ clubs: { a: 9, b: 4, c: 9 } });
    expect(codesOf(await world.execute('{ clubs { totalCount(upTo: 0) } }', { viewer: treasurer }))).toEqual(['BAD_USER_INPUT']);
  });
});
