import { Allow, type Context, createRow, defineDomain } from '@gongqiao/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Club, clubsDomain, createWorld, Meeting, Town, type World } from '../../src/index.ts';
import { codesOf, outsider, secretary, treasurer } from './fixture.ts';

/** Fields that no plan covers: their resolvers get the row's key and see to the rest. */
@Resolver(() => Club)
class WeatherResolver {
  @FieldResolver(() => String, { description: '天气' })
  weather(@Root() club: Club, @Ctx() context: Context): string {
    return `${club.id} 晴 ${context.clock.now().getUTCFullYear()}`;
  }
  @FieldResolver(() => Meeting, { nullable: true, description: '最近一次聚会' })
  async latest(@Root() club: Club, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const meeting = await context.em.findOne(Meeting, { club: { id: club.id } });
    return meeting && context.reader.row(context, info, Meeting, meeting.id);
  }
  @Query(() => Club, { nullable: true, description: '不经计划而来的一行' })
  @Allow.public()
  unplanned(@Ctx() context: Context): Promise<Club | null> {
    return context.em.findOne(Club, { name: '晨星' });
  }
}

const weatherDomain = defineDomain({ name: 'weather', title: '天气（虚构）', requires: ['clubs'], entities: [], policies: [], resolvers: [WeatherResolver], permissions: {} });

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld({ domains: [clubsDomain, weatherDomain], schema: 'entities' });
  id = await world.write((context) => {
    context.em.create(Town, { code: 'A', name: '甲镇', oldNames: [], scope: '' });
    const club = createRow(context, Club, { name: '晨星', town: 'A' as never, balance: 5, weekdays: [], mottos: [], scope: 'a', open: true }, { action: 'create' });
    createRow(context, Meeting, { club: club as never, subject: '晨会', state: 'HELD', attendance: 12, scope: 'a' }, { action: 'create' });
    return club.id;
  });
});
afterAll(() => world.close());
afterEach(() => world.uncovered.clear());

test('计划不管的字段：警告，答案对，其余仍是一条语句', async () => {
  const { result, statements } = await world.statementsOf(() => world.execute('{ clubs { nodes { name weather town { name } id: name weather2: weather } totalCount } }', { viewer: secretary }));
  expect(result).toEqual({ data: { clubs: { nodes: [{ name: '晨星', weather: `${id} 晴 2026`, town: { name: '甲镇' }, id: '晨星', weather2: `${id} 晴 2026` }], totalCount: 1 } } });
  expect(statements).toHaveLength(1);
  expect([...world.uncovered]).toEqual(['Club.weather']);
});

test('由它给出的行，也照看的人给', async () => {
  const document = '{ clubs { nodes { latest { subject attendance: id club { name balance } offers { action } } } } }';
  const asTreasurer = await world.execute(document, { viewer: treasurer });
  expect(asTreasurer.data).toMatchObject({ clubs: { nodes: [{ latest: { subject: '晨会', club: { name: '晨星', balance: '5' } } }] } });
  const asSecretary = await world.execute(document, { viewer: secretary });
  expect(asSecretary.data).toMatchObject({ clubs: { nodes: [{ latest: { subject: '晨会', club: { name: '晨星', balance: null } } }] } });
});

test('公众得不到计划不管的字段：没有人说它是公开的', async () => {
  for (const viewer of [undefined, outsider]) {
    const { result, statements } = await world.statementsOf(() => world.execute('{ clubs { nodes { weather } } }', { viewer }));
    expect(codesOf(result)).toEqual([viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
    expect(statements).toEqual([]);
  }
});

test.each(['balance', 'name', 'town { name }', 'meetings { totalCount }', 'offers { action }', 'summary'])('绕过计划给出实体：出错，不漏看不见的列，也不把关系说成空的（%s）', async (field) => {
  const { data, errors } = await world.execute(`{ unplanned { ${field} } }`, { viewer: secretary });
  expect(['{"unplanned":null}', `{"unplanned":{"${field.split(' ')[0]}":null}}`]).toContain(JSON.stringify(data));
  expect(errors).toHaveLength(1);
  expect(errors![0]!.message).toMatch(/was not planned: resolvers give rows of nouns by context\.reader\.row/);
});
