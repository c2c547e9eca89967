import { anonymous, Allow, defineDomain, type Viewer } from '@gongqiao/kernel';
import { badInput, createExecutor, type Executor, forbidden } from '@gongqiao/query';
import { type ExecutionResult, parse, validate } from 'graphql';
import { Arg, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Club, clubsDomain, createWorld, type World } from '../../src/index.ts';
import { openClubs, secretary, treasurer } from './fixture.ts';

@ObjectType('Trouble', { description: '麻烦' })
class Trouble {
  @Field(() => Int, { description: '深度' }) depth!: number;
}

@Resolver(() => Trouble)
class TroubleResolver {
  @Query(() => Trouble, { nullable: true, description: '可以为空' })
  @Allow.public()
  trouble(@Arg('depth', () => Int, { defaultValue: 0 }) depth: number): Trouble {
    return { depth };
  }
  @Query(() => [Trouble], { description: '一列' })
  @Allow.public()
  async troubles(): Promise<Trouble[]> {
    return [{ depth: 1 }, { depth: 2 }, { depth: 3 }];
  }
  @Query(() => String, { nullable: true, description: '总是出错' })
  @Allow.public()
  broken(): string {
    throw new Error('relation "x" does not exist');
  }
  @Query(() => Int, { description: '不是整数' })
  @Allow.public()
  odd(): number {
    return 'x' as never;
  }
  @FieldResolver(() => Int, { nullable: true, description: '偶数出错' })
  even(@Root() { depth }: Trouble): number {
    if (depth % 2 === 0) throw badInput(`第 ${depth} 层不行。`);
    return depth;
  }
  @FieldResolver(() => Int, { description: '二以上出错' })
  async shallow(@Root() { depth }: Trouble): Promise<number> {
    if (depth > 2) throw forbidden('太深。');
    return depth;
  }
  @FieldResolver(() => Trouble, { nullable: true, description: '更深' })
  deeper(@Root() { depth }: Trouble): Trouble | null {
    return depth > 5 ? null : { depth: depth + 1 };
  }
  @FieldResolver(() => String, { nullable: true, description: '出错的是普通的错' })
  crash(): string {
    throw new TypeError('cannot read properties of undefined');
  }
}

@Resolver(() => Club)
class ClubWeatherResolver {
  @FieldResolver(() => String, { nullable: true, description: '天气' })
  weather(@Root() club: Club): string {
    if (!club.id) throw new Error('no club');
    return '晴';
  }
}

const troubleDomain = defineDomain({ name: 'trouble', title: '麻烦（虚构）', requires: ['clubs'], entities: [], policies: [], resolvers: [TroubleResolver, ClubWeatherResolver], permissions: {} });

let world: World;
let bare: World;
let execute: Executor;
let id: string;
beforeAll(async () => {
  const clubs = await openClubs();
  world = clubs.world;
  id = clubs.ids[0]!;
  bare = await createWorld({ domains: [clubsDomain, troubleDomain], schema: 'entities' });
  execute = createExecutor(bare.graph, { raw: false });
});
afterAll(async () => {
  await world.close();
  await bare.close();
});

// The graph with troubles, the rows of the other world.
const contextOf = (viewer: Viewer) => world.context(viewer);

const plain = ({ data, errors }: ExecutionResult): unknown => JSON.parse(JSON.stringify({ data, errors: errors?.map(({ message, path, extensions, locations }) => ({ message, path, code: extensions['code'], locations })).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) }));

const documents: [string, Record<string, unknown>?][] = [
  ['{ dayOfMonth }'], ['{ __typename }'], ['{ __schema { queryType { name } } __type(name: "Club") { name fields { name } } dayOfMonth }'],
  ['{ trouble { depth even shallow deeper { depth even } } }'], ['{ trouble(depth: 1) { depth even shallow } }'], ['{ trouble(depth: 3) { even shallow } dayOfMonth }'],
  ['{ troubles { depth even } }'], ['{ troubles { depth shallow } }'], ['{ a: troubles { even } b: troubles { x: even deeper { shallow deeper { even crash } } } }'],
  ['{ broken dayOfMonth }'], ['{ odd }'], ['{ broken trouble { crash } }'], ['{ trouble(depth: 9) { deeper { depth } } }'],
  ['query ($depth: Int) { trouble(depth: $depth) { depth } }'], ['query ($depth: Int) { trouble(depth: $depth) { depth } }', { depth: 4 }], ['query ($depth: Int) { trouble(depth: $depth) { depth } }', { depth: null }],
  ['query ($depth: Int! = 2) { trouble(depth: $depth) { even } }'], ['query ($depth: Int) { trouble(depth: $depth) { depth } }', { depth: 'x' }],
  ['query ($yes: Boolean!, $no: Boolean = false) { trouble { depth @skip(if: $yes) even @include(if: $no) ... @include(if: $yes) { shallow } ...t @skip(if: $no) } } fragment t on Trouble { d: depth }', { yes: true }],
  ['query ($maybe: Boolean = true) { trouble { depth @skip(if: $maybe) even } }'], ['query ($maybe: Boolean = true) { trouble { depth @skip(if: $maybe) even } }', { maybe: false }],
  ['{ clubs(first: 3) { totalCount nodes { id name offers { action label enabled missing } summary town { code clubs(first: 2) { nodes { summary } } } } edges { cursor node { patron { __typename ... on Person { name telephone } } } } pageInfo { hasNextPage endCursor } } }'],
  ['query ($filter: ClubFilter) { clubs(filter: $filter) { nodes { summary } } }', { filter: { or: [{ kind: ['CHESS'] }, { not: [{ membersFrom: 3 }] }] } }],
  ['query ($k: ClubKind!) { clubs(filter: { kind: [$k] }) { nodes { summary } } }', { k: 'CHOIR' }],
  ['query ($m: Int) { clubs(filter: { membersFrom: $m }) { nodes { summary } } }'], ['query ($m: Int) { clubs(filter: { membersFrom: $m, kind: CHESS }) { nodes { summary members } } }', { m: 5 }],
  ['{ clubs(first: 0) { nodes { summary } } dayOfMonth }'], ['{ clubs(after: "x") { nodes { summary } } }'], ['{ meetings(first: 3) { nodes { subject state offers { action } club { name weather } } } }'],
  ['{ clubs(first: 2) { nodes { weather name: id } } }'], ['{ club(id: "nobody") { summary } club2: club(id: "nobody") { weather } }'], ['{ towns { nodes { code clubs { nodes { summary patron { ... on Company { title } } } totalCount } } } }'],
  ['query A { dayOfMonth } query B { trouble { depth } }'],
];

describe('graphql-jit 的答案与 graphql-js 相同', () => {
  test.each(documents.flatMap((each) => [treasurer, secretary, anonymous].map((viewer) => [each[0], each[1] ?? {}, viewer.kind === 'ANONYMOUS' ? '公众' : viewer === treasurer ? '司库' : '书记', viewer] as const)))('%s %j，%s', async (text, variables, _name, viewer) => {
    const document = parse(text);
    expect(validate(bare.graph.schema, document)).toEqual([]);
    const run = (queryHash?: string) => execute({ document, queryHash, variables, operationName: /query A/.test(text) ? 'B' : undefined, context: contextOf(viewer) });
    const byJs = plain(await run());
    expect(plain(await run(text))).toEqual(byJs);
    // Compiled already.
    expect(plain(await run(text))).toEqual(byJs);
  });
});

test('错误带着路径与代码，可以定位', async () => {
  const document = parse('{ troubles { depth even } }');
  expect(plain(await execute({ document, queryHash: 'located', context: contextOf(anonymous) }))).toEqual({
    data: { troubles: [{ depth: 1, even: 1 }, { depth: 2, even: null }, { depth: 3, even: 3 }] }, errors: [{ message: '第 2 层不行。', path: ['troubles', 1, 'even'], code: 'BAD_USER_INPUT', locations: [{ line: 1, column: 20 }] }],
  });
});

test('数据库的错误原样交给网关遮盖，不当作输入的错', async () => {
  const client = await world.orm.pool.connect();
  await client.query('set statement_timeout = 50');
  const slow = { query: (_text: string, values?: readonly unknown[]) => client.query('select pg_sleep(5) from (select $1::text) x', [values![0]]) as never };
  const asked = (raw: boolean) => createExecutor(world.graph, { raw })({ document: parse(`{ club(id: "${id}") { name } }`), queryHash: `timeout ${raw}`, context: { ...contextOf(treasurer), sql: slow } });
  await expect(asked(true)).rejects.toMatchObject({ code: '57014' });
  const { errors, data } = await asked(false);
  expect(data).toEqual({ club: null });
  expect(errors).toMatchObject([{ path: ['club'], originalError: { code: '57014' }, extensions: {}, locations: [{ line: 1, column: 3 }] }]);
  client.release(true);
});
