import { Allow, Command, type Context, createRow, defineDomain, getRow, updateRow } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, Int, ObjectType, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Club, clubsDomain, createWorld, Town, type World } from '../../src/index.ts';
import { codesOf, outsider, secretary, treasurer } from './fixture.ts';

@ObjectType('ClubSums', { description: '合计' })
class ClubSums {
  @Field(() => Int, { description: '几个' }) clubs!: number;
}

@Resolver()
class MoveResolver {
  @Command(() => Club, '移交')
  @Allow('clubs.rename')
  async moveClub(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('scope', () => String) scope: string): Promise<Club> {
    const club = await getRow(context, Club, id, true);
    return updateRow(context, club, club.version, { scope, name: `${club.name}·${scope}`, open: false }, { action: 'move' });
  }

  @Command(() => Town, '建镇')
  @Allow('clubs.rename')
  createTown(@Ctx() context: Context, @Arg('code', () => String) code: string): Town {
    return context.em.create(Town, { code, name: `${code}镇`, oldNames: [], scope: '' });
  }

  @Command(() => ClubSums, '清点', 'Count')
  @Allow('clubs.rename')
  async countClubs(@Ctx() context: Context): Promise<ClubSums> {
    return { clubs: await context.em.count(Club) };
  }

  @Command(() => Club, '先改后坏')
  @Allow('clubs.rename')
  async breakClub(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Club> {
    const club = await getRow(context, Club, id, true);
    await updateRow(context, club, club.version, { name: '坏' }, { action: 'break' });
    await context.em.flush();
    throw new TypeError('boom');
  }
}

const movesDomain = defineDomain({ name: 'moves', title: '移交（虚构）', requires: ['clubs'], entities: [], policies: [], resolvers: [MoveResolver], permissions: {} });

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [clubsDomain, movesDomain], schema: 'entities' });
  await world.write((context) => void context.em.create(Town, { code: 'A', name: '甲镇', oldNames: [], scope: '' }));
});
afterAll(() => world.close());

const newClub = () => world.write((context) => createRow(context, Club, { name: '晨星', town: 'A' as never, balance: 5, weekdays: [], mottos: [], scope: 'a' }, { action: 'create' }).id);
const nameOf = async (id: string): Promise<unknown> => ((await world.execute(`{ club(id: "${id}") { name version } }`, { viewer: treasurer })).data as unknown as { club: { name: string } }).club;

describe('改动的答案', () => {
  test('具名片段、别名、合并、计算字段、条件都照选择给出', async () => {
    const id = await newClub();
    const { data, errors } = await world.execute(`mutation ($id: ID!, $no: Boolean!) {
        renameClub(id: $id, version: 1, name: "甲") { ...answer ... on ClubResult { ... on Club { version } } } renameClub(id: $id, version: 1, name: "甲") { ... on Club { kind @include(if: $no) } }
        again: renameClub(id: $id, version: 2, name: "乙") { __typename ...answer }
      }
      fragment answer on ClubResult { __typename ... on Refusal { code } ...club }
      fragment club on Club { name: id town: name place: town { code: name } offers { action enabled } meetings(first: 1) { totalCount nodes { subject } } balance }`, { viewer: secretary, variables: { id, no: false } });
    expect(errors).toBeUndefined();
    const answer = { __typename: 'Club', name: id, place: { code: '甲镇' }, offers: [{ action: 'rename', enabled: true }], meetings: { totalCount: 0, nodes: [] }, balance: null };
    expect(data).toEqual({ renameClub: { ...answer, town: '甲', version: 2 }, again: { ...answer, town: '乙' } });
  });

  test('不是名词的结果，也有自己的类型名', async () => {
    const { data, errors } = await world.execute('mutation { countClubs { __typename ... on ClubSums { clubs } ... on Refusal { code } } }', { viewer: secretary });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ countClubs: { __typename: 'ClubSums', clubs: expect.any(Number) } });
  });

  test('以代码为键的名词', async () => {
    expect((await world.execute('mutation { createTown(code: "T") { ... on Town { code name } } }', { viewer: secretary })).data).toEqual({ createTown: { code: 'T', name: 'T镇' } });
  });

  test('改完就看不见了：照实说已经办好，不说没有找到', async () => {
    const id = await newClub();
    const { data } = await world.execute('mutation ($id: ID!) { moveClub(id: $id, scope: "elsewhere") { __typename ... on Club { name } ... on Refusal { code message } } }', { viewer: secretary, variables: { id } });
    expect(data).toEqual({ moveClub: { __typename: 'Refusal', code: 'OUT_OF_SIGHT', message: '已经办好。这条记录现在不在您的职责范围内，不再显示。' } });
    expect(await nameOf(id)).toEqual({ name: '晨星·elsewhere', version: 2 });
  });

  test('答案里要的内容不公开：改动之前就拒绝', async () => {
    const id = await newClub();
    for (const selection of ['version', 'x: balance', '... on Club { town { oldNames } }', '...f']) {
      const document = `mutation ($id: ID!) { moveClub(id: $id, scope: "z") { ... on Club { name ${selection} } } } ${selection === '...f' ? 'fragment f on Club { meetings { edges { node { attendance } } } }' : ''}`;
      const { result, statements } = await world.statementsOf(() => world.execute(document, { viewer: outsider, variables: { id } }));
      expect(codesOf(result)).toEqual(['FORBIDDEN']);
      expect(statements).toEqual([]);
    }
    expect(await nameOf(id)).toEqual({ name: '晨星', version: 1 });
  });
});

describe('出错', () => {
  test('意外的错：什么也没有留下，后面的改动不再办理', async () => {
    const [one, other] = [await newClub(), await newClub()];
    const result = await world.execute('mutation ($one: ID!, $other: ID!) { breakClub(id: $one) { __typename } moveClub(id: $other, scope: "z") { __typename } }', { viewer: treasurer, variables: { one, other } });
    expect(result.data).toBeNull();
    expect(result.errors).toHaveLength(1);
    expect(result.errors![0]).toMatchObject({ path: ['breakClub'], message: 'boom' });
    expect(await nameOf(one)).toEqual({ name: '晨星', version: 1 });
    expect(await nameOf(other)).toEqual({ name: '晨星', version: 1 });
  });

  test('被拒绝的一项不妨碍后面的', async () => {
    const id = await newClub();
    const { data } = await world.execute('mutation ($id: ID!) { a: renameClub(id: $id, version: 9, name: "x") { ... on Refusal { code } } b: renameClub(id: $id, version: 1, name: "y") { ... on Club { name } } }', { viewer: treasurer, variables: { id } });
    expect(data).toEqual({ a: { code: 'CONFLICT' }, b: { name: 'y' } });
  });
});
