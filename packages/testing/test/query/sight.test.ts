import { anonymous } from '@gongqiao/kernel';
import { staff, type World } from '../../src/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, openClubs, outsider, secretary, treasurer } from './fixture.ts';

let world: World;
let ids: readonly string[];
beforeAll(async () => {
  ({ world, ids } = await openClubs());
});
afterAll(() => world.close());

const traced = (document: string, viewer = anonymous, raw = true) => world.statementsOf(() => world.execute(document, { viewer, raw }));

describe.each([['原样', true], ['经解析器', false]])('公众不能选的字段，%s', (_name, raw) => {
  test.each([
    ['{ clubs { nodes { version } } }', '版本'],
    ['{ clubs { nodes { name: version } } }', '版本'],
    ['{ clubs { edges { node { balance } } } }', '会费余额'],
    ['{ clubs { ...page } } fragment page on ClubConnection { nodes { ...club } } fragment club on Club { id open }', '公开'],
    ['{ clubs { nodes { ... on Club { ... { weekdays } } } } }', '活动日'],
    ['{ towns { nodes { clubs { totalCount } } } }', '镇上的社团'],
    ['{ clubs { nodes { town { oldNames } } } }', '旧称'],
    ['{ clubs { nodes { meetings { edges { node { attendance } } } } } }', '到场人数'],
    ['{ clubs { nodes { patron { ... on Person { name } } } } }', '赞助方'],
    ['{ clubs { nodes { offers { action } } } }', '现在可以办理的事项'],
    ['{ dayOfMonth clubs { nodes { summary } } }', '简介'],
    ['{ a: clubs { totalCount } b: clubs { nodes { children { totalCount } } } }', '下级社团'],
    ['query ($no: Boolean = false) { clubs { nodes { version @include(if: true) balance @skip(if: $no) } } }', '版本'],
  ])('%s', async (document, title) => {
    const { result, statements } = await traced(document, anonymous, raw);
    expect(codesOf(result)).toEqual(['UNAUTHENTICATED']);
    expect(result.errors![0]!.message).toContain(`“${title}”不对公众开放`);
    expect(statements).toEqual([]);
  });

  test('跳过的字段不算选了', async () => {
    expect((await world.execute('query ($yes: Boolean!) { clubs { totalCount nodes { version @skip(if: $yes) } } }', { variables: { yes: true }, raw })).errors).toBeUndefined();
  });

  test('已登录的社会组织得到 FORBIDDEN，不必再登录', async () => {
    expect(codesOf((await traced('{ clubs { nodes { version } } }', outsider, raw)).result)).toEqual(['FORBIDDEN']);
  });
});

describe('没有权限的列', () => {
  test.each([['原样', true], ['经解析器', false]])('%s：为空，且不在语句里', async (_name, raw) => {
    const document = '{ clubs { nodes { id balance other: balance patron { ... on Person { telephone } } offers { action } } } }';
    const { result, statements } = await traced(document, secretary, raw);
    const nodes = (result.data as unknown as { clubs: { nodes: { balance: unknown; other: unknown; patron: { telephone: unknown } | null }[] } }).clubs.nodes;
    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes.every(({ balance, other }) => balance === null && other === null)).toBe(true);
    expect(nodes.flatMap(({ patron }) => patron ?? [])).toEqual([{ telephone: null }]);
    expect(statements).toHaveLength(1);
    expect(statements[0]!.text).not.toMatch(/\.(balance|telephone)\b/);
    const seen = await traced(document, treasurer, raw);
    expect(seen.statements[0]!.text).toMatch(/\.balance[\s\S]*\.telephone/);
    expect(JSON.stringify(seen.result.data)).toContain('"telephone":"0532-55500001"');
  });

  test.each(['filter: { balanceFrom: "1" }', 'filter: { not: [{ or: [{ balanceTo: "99" }] }] }', 'filter: { and: [{ kind: [CHESS] }, { balanceFrom: "1" }] }'])('也不能用来筛选：%s', async (args) => {
    for (const field of [`clubs(${args}) { totalCount }`, `towns { nodes { clubs(${args}) { nodes { id } } } }`]) {
      const { result, statements } = await traced(`{ ${field} }`, secretary);
      expect(codesOf(result)).toEqual(['FORBIDDEN']);
      expect(result.errors![0]!.message).toBe('您没有查看“会费余额”的权限，不能按它筛选或排序。');
      expect(statements).toEqual([]);
      expect((await world.execute(`{ ${field} }`, { viewer: treasurer })).errors).toBeUndefined();
    }
  });

  test.each(['orderBy: { field: LAST_MET_AT, direction: ASC }', 'filter: { open: true }', 'filter: { weekday: [SUNDAY] }', 'filter: { parent: ["x"] }', 'filter: { mottos: ["快"] }'])('公众不能按不公开的内容筛选或排序：%s', async (args) => {
    const { result, statements } = await traced(`{ clubs(${args}) { totalCount } }`);
    expect(codesOf(result)).toEqual(['UNAUTHENTICATED']);
    expect(statements).toEqual([]);
  });

  test('公众可以按公开的内容筛选、排序和搜索', async () => {
    const { result } = await traced('{ clubs(filter: { kind: [CHESS], search: "晨", town: ["A"], membersTo: 90 }, orderBy: { field: MEMBERS, direction: DESC }) { nodes { name } } }');
    expect(result.errors).toBeUndefined();
  });
});

describe('Allow', () => {
  const denied = staff({});
  test.each([
    ['{ meetings { totalCount } }', denied, 'FORBIDDEN'],
    ['{ clubs { totalCount } meetings { totalCount } }', denied, 'FORBIDDEN'],
    ['{ ...all } fragment all on Query { clubs { totalCount } x: meetings { totalCount } }', denied, 'FORBIDDEN'],
    ['{ meetings { totalCount } }', anonymous, 'UNAUTHENTICATED'],
    ['mutation { createClub(name: "x", scope: "a") { __typename } }', denied, 'FORBIDDEN'],
    ['mutation { createClub(name: "x", scope: "a") { __typename } }', anonymous, 'UNAUTHENTICATED'],
  ])('%s', async (document, viewer, code) => {
    const { result, statements } = await traced(document, viewer);
    expect(codesOf(result)).toEqual([code]);
    expect(result.data).toBeUndefined();
    expect(statements).toEqual([]);
  });

  test('跳过的顶层字段不需要权限', async () => {
    expect((await world.execute('query ($no: Boolean!) { clubs { totalCount } meetings @include(if: $no) { totalCount } }', { viewer: denied, variables: { no: false } })).errors).toBeUndefined();
  });
});

test('看不见的行：列表里没有，按标识也没有，也不能经由别的行看见', async () => {
  const none = staff({});
  const { data } = await world.execute(`{ clubs(first: 100) { nodes { id } totalCount } club(id: "${ids[2]}") { id } seen: club(id: "${ids[0]}") { id patron { __typename } meetings { totalCount } } }`, { viewer: none });
  const { clubs, club, seen } = data as unknown as { clubs: { nodes: { id: string }[]; totalCount: number }; club: unknown; seen: { patron: unknown; meetings: { totalCount: number } } };
  expect(clubs.nodes.map(({ id }) => id).sort()).toEqual(ids.filter((_, index) => index % 3 !== 2).toSorted());
  expect(clubs.totalCount).toBe(6);
  expect(club).toBeNull();
  expect(seen).toMatchObject({ patron: null, meetings: { totalCount: 0 } });
});
