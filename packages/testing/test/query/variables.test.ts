import { type Context, defineDomain } from '@gongqiao/kernel';
import { Allow, Command, createRow, getRow, updateRow } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Club, ClubKind, clubsDomain, createWorld, Town, type World } from '../../src/index.ts';
import { codesOf, treasurer } from './fixture.ts';

@InputType('TownPatch', { description: '镇的改动' })
class TownPatch {
  @Field(() => String, { nullable: true, description: '名称' }) name?: string | null;
  @Field(() => Int, { nullable: true, defaultValue: 7, description: '数' }) count?: number | null;
  @Field(() => [TownPatch], { nullable: true, description: '其中' }) parts?: TownPatch[] | null;
}

@InputType('ClubPatch', { description: '社团的改动' })
class ClubPatch {
  @Field(() => String, { nullable: true, description: '名称' }) name?: string | null;
  @Field(() => ClubKind.graphql, { nullable: true, description: '种类' }) kind?: string | null;
  @Field(() => Int, { nullable: true, description: '人数' }) members?: number | null;
  @Field(() => [String], { nullable: true, description: '口号' }) mottos?: string[] | null;
}

@ObjectType('Echo', { description: '收到的内容' })
class Echo {
  @Field(() => String, { description: '内容' }) said!: string;
}

/** What arrived, with what is absent told from what is null. */
const told = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => (each === undefined ? 'ABSENT' : each));

@Resolver()
class EchoResolver {
  @Query(() => Echo, { description: '回声' })
  @Allow.public()
  echo(
    @Arg('patch', () => TownPatch, { nullable: true }) patch?: TownPatch | null, @Arg('number', () => Int, { nullable: true }) number?: number | null,
    @Arg('list', () => [ClubKind.graphql], { nullable: true }) list?: string[] | null, @Arg('text', () => String, { defaultValue: 'nothing said' }) text?: string | null,
  ): Echo {
    return { said: told({ patch: patch && { ...patch }, number, list, text }) };
  }

  @Command(() => Club, '改')
  @Allow('clubs.rename')
  async patchClub(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number, @Arg('patch', () => ClubPatch) patch: ClubPatch): Promise<Club> {
    return updateRow(context, await getRow(context, Club, id, true), version, { ...patch } as never, { action: 'patch' });
  }
}

const echoDomain = defineDomain({ name: 'echo', title: '回声（虚构）', requires: ['clubs'], entities: [], policies: [], resolvers: [EchoResolver], permissions: {} });

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld({ domains: [clubsDomain, echoDomain], schema: 'entities' });
  id = await world.write((context) => {
    context.em.create(Town, { code: 'A', name: '甲镇', oldNames: [], scope: '' });
    return createRow(context, Club, { name: '晨星', kind: 'CHESS', members: 5, mottos: ['快'], weekdays: [], town: 'A' as never, scope: 'a' }, { action: 'create' }).id;
  });
});
afterAll(() => world.close());

const said = async (document: string, variables: Record<string, unknown>): Promise<unknown> => {
  const { data, errors } = await world.execute(document, { variables });
  expect(errors).toBeUndefined();
  return JSON.parse((data as unknown as { echo: { said: string } }).echo.said);
};

describe('变量的每种位置：缺的是缺，空的是空', () => {
  const nothing = { patch: 'ABSENT', number: 'ABSENT', list: 'ABSENT', text: 'nothing said' };
  test.each<[string, Record<string, unknown>, unknown]>([
    ['query ($n: Int) { echo(number: $n) { said } }', {}, { number: 'ABSENT' }],
    ['query ($n: Int) { echo(number: $n) { said } }', { n: null }, { number: null }],
    ['query ($n: Int = 3) { echo(number: $n) { said } }', {}, { number: 3 }],
    ['query ($n: Int! = 3) { echo(number: $n) { said } }', {}, { number: 3 }],
    ['query ($n: Int = 3) { echo(number: $n) { said } }', { n: null }, { number: null }],
    ['query ($t: String) { echo(text: $t) { said } }', {}, { text: 'nothing said' }],
    ['query ($p: TownPatch) { echo(patch: $p) { said } }', { p: { name: 'x' } }, { patch: { name: 'x', count: 7, parts: 'ABSENT' } }],
    ['query ($p: TownPatch) { echo(patch: $p) { said } }', { p: { name: null, parts: [{ count: null }] } }, { patch: { name: null, count: 7, parts: [{ name: 'ABSENT', count: null, parts: 'ABSENT' }] } }],
    ['query ($p: TownPatch = { name: "d" }) { echo(patch: $p) { said } }', {}, { patch: { name: 'd', count: 7, parts: 'ABSENT' } }],
    ['query ($m: String) { echo(patch: { name: $m }) { said } }', {}, { patch: { name: 'ABSENT', count: 7, parts: 'ABSENT' } }],
    ['query ($m: String) { echo(patch: { name: $m }) { said } }', { m: null }, { patch: { name: null, count: 7, parts: 'ABSENT' } }],
    ['query ($m: String, $c: Int) { echo(patch: { name: $m, count: $c, parts: [{ name: $m }] }) { said } }', { m: 'x' }, { patch: { name: 'x', count: 7, parts: [{ name: 'x', count: 7, parts: 'ABSENT' }] } }],
    ['query ($q: TownPatch!) { echo(patch: { parts: [$q] }) { said } }', { q: {} }, { patch: { name: 'ABSENT', count: 7, parts: [{ name: 'ABSENT', count: 7, parts: 'ABSENT' }] } }],
    ['query ($k: ClubKind!) { echo(list: [$k, CHOIR]) { said } }', { k: 'CHESS' }, { list: ['CHESS', 'CHOIR'] }],
    ['query ($k: [ClubKind!]) { echo(list: $k) { said } }', { k: 'CHESS' }, { list: ['CHESS'] }],
  ])('%s %j', async (document, variables, expected) => {
    const shown = (value: unknown): unknown => (value && typeof value === 'object' && !Array.isArray(value) ? { name: 'ABSENT', count: 'ABSENT', parts: 'ABSENT', ...value } : value);
    const { patch, ...rest } = (await said(document, variables)) as { patch: unknown };
    const full = { ...nothing, ...(expected as object) };
    const nested = (value: unknown): unknown => (Array.isArray(value) ? value.map((each) => shown(each)) : value);
    const flat = (value: unknown): unknown => (value && typeof value === 'object' ? { ...(shown(value) as object), parts: nested((value as { parts?: unknown }).parts ?? 'ABSENT') } : (value ?? 'ABSENT'));
    expect({ ...rest, patch: flat(patch) }).toEqual({ ...full, patch: flat(full.patch === 'ABSENT' ? undefined : full.patch) });
  });

  test('同样的文档，多次执行，时有时无', async () => {
    const document = 'query ($m: String, $p: TownPatch) { echo(patch: { name: $m, parts: [{ name: "k" }] }, number: 1) { said } again: echo(patch: $p) { said } }';
    for (const variables of [{ m: 'x' }, {}, { m: null }, { m: 'y', p: {} }]) {
      const first = (await said(document, variables)) as { patch: Record<string, unknown> };
      expect('name' in first.patch && first.patch['name'] !== 'ABSENT').toBe('m' in variables);
    }
  });
});

describe('部分改动不清空别的字段', () => {
  const patches: [string, Record<string, unknown>, object][] = [
    ['mutation ($id: ID!, $version: Int!, $name: String, $kind: ClubKind, $members: Int, $mottos: [String!]) { patchClub(id: $id, version: $version, patch: { name: $name, kind: $kind, members: $members, mottos: $mottos }) { ... on Club { name kind members mottos version } ... on Refusal { code } } }', { name: '甲' }, { name: '甲' }],
    ['mutation ($id: ID!, $version: Int!, $patch: ClubPatch!) { patchClub(id: $id, version: $version, patch: $patch) { ... on Club { name kind members mottos version } ... on Refusal { code } } }', { patch: { members: 9 } }, { members: 9 }],
    ['mutation ($id: ID!, $version: Int!, $kind: ClubKind) { patchClub(id: $id, version: $version, patch: { kind: $kind, name: "乙" }) { ... on Club { name kind members mottos version } ... on Refusal { code } } }', { kind: null }, { kind: null, name: '乙' }],
  ];
  test.each(patches)('%s', async (document, variables, expected) => {
    const before = (await world.execute(`{ club(id: "${id}") { name kind members mottos version } }`, { viewer: treasurer })).data as unknown as { club: { version: number } };
    const { data, errors } = await world.execute(document, { viewer: treasurer, variables: { id, version: before.club.version, ...variables } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ patchClub: { ...before.club, ...expected, version: before.club.version + 1 } });
  });
});

describe('不合类型的变量：BAD_USER_INPUT，什么也不执行', () => {
  test.each<[string, Record<string, unknown>]>([
    ['query ($first: Int) { clubs(first: $first) { totalCount } }', { first: 'x' }],
    ['query ($first: Int) { clubs(first: $first) { totalCount } }', { first: 1.5 }],
    ['query ($first: Int) { clubs(first: $first) { totalCount } }', { first: 2 ** 31 }],
    ['query ($id: ID!) { club(id: $id) { id } }', {}],
    ['query ($id: ID!) { club(id: $id) { id } }', { id: null }],
    ['query ($id: ID!) { club(id: $id) { id } }', { id: { a: 1 } }],
    ['query ($kind: [ClubKind!]) { clubs(filter: { kind: $kind }) { totalCount } }', { kind: ['CHESS', 'SWIMMING'] }],
    ['query ($kind: [ClubKind!]) { clubs(filter: { kind: $kind }) { totalCount } }', { kind: [null] }],
    ['query ($filter: ClubFilter) { clubs(filter: $filter) { totalCount } }', { filter: { nothing: 1 } }],
    ['query ($filter: ClubFilter) { clubs(filter: $filter) { totalCount } }', { filter: { and: [{ membersFrom: 'x' }] } }],
    ['query ($filter: ClubFilter) { clubs(filter: $filter) { totalCount } }', { filter: { foundedOnFrom: '2018-02-30' } }],
    ['query ($filter: ClubFilter) { clubs(filter: $filter) { totalCount } }', { filter: { balanceFrom: '9007199254740993' } }],
    ['query ($order: ClubOrderBy) { clubs(orderBy: $order) { totalCount } }', { order: { field: 'SCOPE', direction: 'ASC' } }],
    ['query ($yes: Boolean!) { clubs { totalCount @skip(if: $yes) } }', { yes: 'true' }],
  ])('%s %j', async (document, variables) => {
    const { result, statements } = await world.statementsOf(() => world.execute(document, { viewer: treasurer, variables }));
    expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
    expect(result.errors![0]!.message).toMatch(/^输入的内容不合要求：/);
    expect(statements).toEqual([]);
  });

  test.each(['{ clubs(first: "x") { totalCount } }', '{ clubs(filter: { kind: [SWIMMING] }) { totalCount } }', '{ club(id: 1.5) { id } }', '{ clubs(filter: { foundedOnTo: "2018-13" }) { totalCount } }', '{ nothing }'])('写在文档里的也一样：%s', async (document) => {
    expect(codesOf(await world.execute(document, { viewer: treasurer }))[0]).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('整数写的标识按文字看', async () => {
    expect((await world.execute('query ($id: ID!) { club(id: $id) { id } also: club(id: 7) { id } }', { viewer: treasurer, variables: { id: 7 } })).data).toEqual({ club: null, also: null });
  });
});

describe('整个筛选是一个变量', () => {
  test.each([['原样', true], ['经解析器', false]])('%s：嵌套、默认、缺省都对', async (_name, raw) => {
    const document = 'query ($filter: ClubFilter = { kind: [CHESS] }, $first: Int! = 2) { clubs(first: $first, filter: $filter) { totalCount nodes { summary } } }';
    const count = async (variables: Record<string, unknown>): Promise<unknown> => ((await world.execute(document, { viewer: treasurer, variables, raw })).data as unknown as { clubs: { totalCount: number } }).clubs.totalCount;
    await world.write((context) => updateKind(context, 'CHESS'));
    expect(await count({})).toBe(1);
    expect(await count({ filter: null })).toBe(1);
    expect(await count({ filter: { not: [{ kind: ['CHESS'] }] } })).toBe(0);
    expect(await count({ filter: { and: [{ or: [{ kind: ['CHOIR'] }, { town: ['A'] }] }, { not: [{ town: ['B'] }] }] } })).toBe(1);
  }, 5_000);

  async function updateKind(context: Context, kind: string): Promise<void> {
    await context.em.nativeUpdate(Club, { id }, { kind: kind as never });
  }
});
