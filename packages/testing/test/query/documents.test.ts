import { Club, type World } from '../../src/index.ts';
import { nounOf } from '@gongqiao/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, openClubs, secretary, treasurer } from './fixture.ts';

let world: World;
let ids: readonly string[];
beforeAll(async () => {
  ({ world, ids } = await openClubs());
});
afterAll(() => world.close());

/** Asks both ways, which must agree, each by one statement; `computed` ones have no verbatim way, so both go through resolvers. */
async function ask(document: string, options: { variables?: Record<string, unknown>; operationName?: string } = {}): Promise<Record<string, never>> {
  const [raw, resolved] = [await traced(true), await traced(false)];
  expect(resolved.result.data).toEqual(raw.result.data);
  for (const { result, statements } of [raw, resolved]) {
    expect(result.errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  }
  return raw.result.data as Record<string, never>;

  function traced(way: boolean) {
    return world.statementsOf(() => world.execute(document, { viewer: treasurer, raw: way, ...options }));
  }
}

describe('同一份文档怎么写都行', () => {
  test('别名与别的字段同名：列、关系、计算字段各归各', async () => {
    const data = await ask(`{ club(id: "${ids[0]}") { name: town { name: code code: name } town: name kind: members members: kind id: patron { __typename } summary: name x: id nodes: meetings { totalCount: nodes { subject: id } nodes: totalCount } } }`);
    expect(data).toEqual({ club: { name: { name: 'A', code: '甲镇' }, town: '晨星', kind: null, members: 'CHESS', id: { __typename: 'Person' }, summary: '晨星', x: ids[0], nodes: { totalCount: [{ subject: expect.any(String) }], nodes: 1 } } });
    // With a computed field the rows pass through resolvers.
    const layered = await ask(`{ club(id: "${ids[0]}") { name: town { name: code } town: name id: patron { __typename } brief: summary summary: name offers: id id2: offers { action } } }`);
    expect(layered).toEqual({ club: { name: { name: 'A' }, town: '晨星', id: { __typename: 'Person' }, brief: '晨星（人数不详）', summary: '晨星', offers: ids[0], id2: [{ action: 'rename' }, { action: 'celebrate' }] } });
  });

  test('__typename 处处可问', async () => {
    const data = await ask(`{ __typename q: __typename clubs(first: 1) { __typename nodes { __typename t: __typename town { __typename } }
      edges { __typename e: __typename node { __typename } } pageInfo { __typename p: __typename hasNextPage } } club(id: "${ids[0]}") { ... on Club { __typename } patron { __typename p: __typename } } }`);
    expect(data).toEqual({
      __typename: 'Query', q: 'Query', club: { __typename: 'Club', patron: { __typename: 'Person', p: 'Person' } },
      clubs: {
        __typename: 'ClubConnection', nodes: [{ __typename: 'Club', t: 'Club', town: { __typename: 'Town' } }],
        edges: [{ __typename: 'ClubEdge', e: 'ClubEdge', node: { __typename: 'Club' } }], pageInfo: { __typename: 'PageInfo', p: 'PageInfo', hasNextPage: true },
      },
    });
  });

  test('片段：具名、嵌套、重复、在联合类型上', async () => {
    const data = await ask(`query { clubs(first: 1) { ...page ...page } }
      fragment page on ClubConnection { nodes { ...one ...two ... on Club { id } ... { name } } }
      fragment one on Club { name town { code } patron { ... on Patron { __typename } ...person ... on Company { title } } }
      fragment two on Club { ...one town { name } } fragment person on Person { name }`);
    expect(data).toEqual({ clubs: { nodes: [{ name: '夜航', town: { code: 'B', name: '乙镇' }, patron: null, id: ids[1] }] } });
  });

  test('同名字段合并，选择相加', async () => {
    const data = await ask('{ clubs(first: 1) { nodes { id } } clubs(first: 1) { nodes { town { code } town { name } } totalCount } }');
    expect(data).toEqual({ clubs: { nodes: [{ id: ids[1], town: { code: 'B', name: '乙镇' } }], totalCount: 9 } });
  });

  test('顶层别名各有各的参数，仍是一条语句', async () => {
    const data = await ask(`{ a: clubs(first: 1) { nodes { id } } b: clubs(first: 2) { nodes { id } } c: club(id: "${ids[3]}") { id } d: club(id: "nobody") { id } towns { nodes { code } } meetings { totalCount } }`);
    expect(data).toMatchObject({ a: { nodes: { length: 1 } }, b: { nodes: { length: 2 } }, c: { id: ids[3] }, d: null, towns: { nodes: [{ code: 'A' }, { code: 'B' }] }, meetings: { totalCount: 9 } });
  });

  test('@skip 与 @include 由变量决定，字段、片段、顶层', async () => {
    const document = `query ($yes: Boolean!, $no: Boolean = false) { clubs(first: 1) { totalCount @skip(if: $yes) nodes { id @include(if: $yes) name @include(if: $no) ... @skip(if: $yes) { kind } ...more @include(if: $yes) town { code @skip(if: $no) } } } towns @include(if: $no) { totalCount } }
      fragment more on Club { members @skip(if: $no) @include(if: $yes) }`;
    const id = ids[1];
    expect(await ask(document, { variables: { yes: true } })).toEqual({ clubs: { nodes: [{ id, members: 5, town: { code: 'B' } }] } });
    expect(await ask(document, { variables: { yes: false, no: true } })).toEqual({ clubs: { totalCount: 9, nodes: [{ name: '夜航', kind: 'CHOIR', town: {} }] }, towns: { totalCount: 2 } });
  });

  test('什么也不剩的选择', async () => {
    expect(await ask('{ clubs(first: 1) { nodes { id @skip(if: true) } pageInfo { hasNextPage @skip(if: true) } } }')).toEqual({ clubs: { nodes: [{}], pageInfo: {} } });
    expect((await world.execute('{ clubs @skip(if: true) { totalCount } }')).data).toEqual({});
  });

  test('一份文档几个操作：按名字，没有名字就要说明', async () => {
    const document = 'query A { clubs { totalCount } } query B { towns { totalCount } } mutation C { createClub(name: "x", scope: "a") { __typename } }';
    expect(await ask(document, { operationName: 'A' })).toEqual({ clubs: { totalCount: 9 } });
    expect(await ask(document, { operationName: 'B' })).toEqual({ towns: { totalCount: 2 } });
    for (const operationName of [undefined, 'Z']) {
      const result = await world.execute(document, { viewer: treasurer, operationName });
      expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
      expect(result.errors![0]!.message).toBe('请指明要执行的操作。');
    }
  });

  test('一个对象六十多个字段、嵌套在六十多个字段里', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `f${index}: name`).join(' ');
    const nested = Array.from({ length: 50 }, (_, index) => `t${index}: town { code }`).join(' ');
    const data = await ask(`{ club(id: "${ids[0]}") { ${many} ${nested} parent { ${many} } meetings { nodes { club { ${many} } } } } }`);
    const expected = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, '晨星']));
    const towns = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`t${index}`, { code: 'A' }]));
    expect(data).toEqual({ club: { ...expected, ...towns, parent: null, meetings: { nodes: [{ club: expected }] } } });
  });

  test('六十多个字段套六层，语句不因此成倍变长', async () => {
    const plain = Array.from({ length: 46 }, (_, index) => `f${index}: id`).join(' ');
    const deep = (levels: number): string => `${plain} ${levels === 0 ? '' : `parent { ${deep(levels - 1)} }`}`;
    const { statements } = await world.statementsOf(() => world.execute(`{ club(id: "${ids[0]}") { ${deep(6)} } }`, { viewer: treasurer }));
    expect(statements[0]!.text.length).toBeLessThan(12_000);
  });

  test.each(['__proto__', 'constructor', 'toString', '__defineGetter__', 'hasOwnProperty', 'x'.repeat(2000), '_', 'null', 'p', 'c0', 'n'])('古怪的别名 %s', async (alias) => {
    const { result } = await world.statementsOf(() => world.execute(`{ ${alias}: clubs(first: 1) { ${alias}: nodes { ${alias}: name other: town { ${alias}: code } } } }`, { viewer: treasurer, raw: false }));
    const raw = await world.execute(`{ ${alias}: clubs(first: 1) { ${alias}: nodes { ${alias}: name other: town { ${alias}: code } } } }`, { viewer: treasurer });
    expect(JSON.stringify(raw.data)).toBe(JSON.stringify({ list: { list: [{ list: '夜航', other: { list: 'B' } }] } }).replaceAll('list', alias));
    // graphql-jit may write the entries in another order.
    const sorted = (data: unknown): string => JSON.stringify(data, (_, value: unknown) => (value instanceof Object && !Array.isArray(value) ? Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other)) : value));
    expect(sorted(JSON.parse(JSON.stringify(result.data)))).toBe(sorted(raw.data));
  });
});

describe('每次读都是一条有名字的、带范围的语句', () => {
  const FILTERED = 'query ($kind: [ClubKind!], $search: String, $from: Int, $after: String) { clubs(first: 5, after: $after, filter: { kind: $kind, search: $search, membersFrom: $from }) { nodes { id meetings(first: 2) { nodes { id } } } totalCount(upTo: 50) } }';

  async function statementOf(document: string, variables: Record<string, unknown>, viewer = treasurer) {
    const { result, statements } = await world.statementsOf(() => world.execute(document, { viewer, variables }));
    expect(result.errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    return statements[0]!;
  }

  test('别的值，同样的语句，同样的名字', async () => {
    const one = await statementOf(FILTERED, { kind: ['CHESS'], search: '晨', from: 1 });
    const other = await statementOf(FILTERED, { kind: ['CHOIR'], search: "'; --", from: 3 });
    expect(one.name).toMatch(/^\S{20,}$/);
    expect(other).toMatchObject({ text: one.text, name: one.name });
    expect(other.values).not.toEqual(one.values);
  });

  test('几个值是一条，一个值是另一条，多少个都一样', async () => {
    const [one, two, three] = [await statementOf(FILTERED, { kind: ['CHESS'] }), await statementOf(FILTERED, { kind: ['CHOIR', 'RUNNING'] }), await statementOf(FILTERED, { kind: ['CHOIR', 'RUNNING', 'CHESS'] })];
    expect(two.text).toBe(three.text);
    expect(one.text).not.toBe(two.text);
  });

  test('别的上限、别的标识、别的范围也不成为别的语句', async () => {
    const counted = 'query ($upTo: Int) { clubs { totalCount(upTo: $upTo) } }';
    expect((await statementOf(counted, { upTo: 7 })).text).toBe((await statementOf(counted, { upTo: 123_456 })).text);
    const one = 'query ($id: ID!) { club(id: $id) { name } }';
    expect((await statementOf(one, { id: ids[0] })).text).toBe((await statementOf(one, { id: 'nobody' })).text);
    const scoped = { ...secretary, grants: new Map([...secretary.grants].map(([permission]) => [permission, ['b']])) };
    expect((await statementOf(one, { id: ids[0] }, scoped)).text).toBe((await statementOf(one, { id: ids[0] }, secretary)).text);
  });

  test.each(['{ clubs { totalCount } }', '{ clubs { nodes { id } } towns { totalCount } }', '{ clubs { nodes { offers { action } } } }', `{ clubs { pageInfo { hasPreviousPage } } }`])('%s：范围在语句之内设定', async (document) => {
    const { text, values } = await statementOf(document, {}, secretary);
    expect(text).toMatch(/^with s as materialized \(select set_config\('app\.scopes', \$1, true\) v\) select .* from s where s\.v is not null$/s);
    expect(values[0]).toBe(`{"a","published","account:${secretary.accountId}"}`);
    const left = await world.orm.pool.query("select current_setting('app.scopes', true) as scopes");
    expect(left.rows[0]).toEqual({ scopes: '' });
  });

  test('范围里的引号与反斜杠不会变成别的范围', async () => {
    const odd = { ...secretary, grants: new Map([['clubs.read', ['a","b', 'c\\']]]) };
    const { values } = await statementOf('{ clubs { totalCount } }', {}, odd);
    const { rows } = await world.orm.pool.query('select $1::text[] as scopes', [values[0]]);
    expect(rows[0]).toEqual({ scopes: ['a","b', 'c\\', 'published', expect.stringMatching(/^account:/)] });
  });

  test('没有查到的行、看不见的表也是一条', async () => {
    const stranger = { ...secretary, grants: new Map() };
    const { result, statements } = await world.statementsOf(() => world.execute(`{ club(id: "${ids[2]}") { id } clubs { nodes { patron { ... on Person { name } } } } }`, { viewer: stranger }));
    expect(result.data).toMatchObject({ club: null });
    expect(statements).toHaveLength(1);
  });
});

describe('任何文字都只是值', () => {
  const evil = ["'; drop table clubs_club; --", "' or '1'='1", '$1', '$$', '\\', "\\'", '%', '_', '"', '{"a"}', '{}', 'null', "晨'星", '\u2028', '😀', 'a\nb'];
  test.each(evil)('%j', async (text) => {
    const document = `query ($text: String!, $id: ID!) {
      clubs(filter: { or: [{ name: [$text] }, { search: $text }, { mottos: [$text] }, { parent: [$id] }, { town: [$id] }] }) { totalCount }
      literal: clubs(filter: { name: [${JSON.stringify(text)}], mottos: [${JSON.stringify(text)}] }) { totalCount } club(id: $id) { id } towns(filter: { name: [$text] }) { totalCount } }`;
    const { data, errors } = await world.execute(document, { viewer: treasurer, variables: { text, id: text } });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ club: null, literal: { totalCount: 0 }, towns: { totalCount: 0 } });
    expect((await world.execute('{ clubs { totalCount } }', { viewer: treasurer })).data).toEqual({ clubs: { totalCount: 9 } });
  });

  test('存的是什么，读出来就是什么', async () => {
    const data = await ask(`{ club(id: "${ids[4]}") { mottos } }`);
    expect(data).toEqual({ club: { mottos: ["'; drop table clubs_club; --", '快"\\'] } });
    expect((await world.execute('{ clubs(filter: { mottos: ["快\\"\\\\"] }) { nodes { id } } }', { viewer: treasurer })).data).toEqual({ clubs: { nodes: [{ id: ids[4] }] } });
  });

  test('零字节：说明输入有误，不是系统出错', async () => {
    const result = await world.execute('query ($text: String!) { clubs(filter: { name: [$text] }) { totalCount } }', { viewer: treasurer, variables: { text: '\u0000' } });
    expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
  });

  test('每张表、每一列的名字都只由声明而来', () => {
    const { table, columns } = nounOf(Club);
    for (const name of [table, ...[...columns.values()].map(({ column }) => column)]) expect(name).toMatch(/^[a-z_]+$/);
  });
});
