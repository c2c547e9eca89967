import { addField, Allow, type Class, createRow, defineDomain, Event, getRow, Link, Many, Noun, policyFor, PUBLIC, ReadMany, Row, Text, updateRow } from '@gongqiao/kernel';
import { Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Club, clubsDomain, createWorld, staff, Town, type World } from '../../src/index.ts';

/** A noun that keeps another's key as text, found by a column that is no key; and the history of clubs. */
@Noun('Plaque', '铭牌', { table: 'plaques_plaque' })
class Plaque extends Row {
  @Text('编号', { public: true, filter: true }) number!: string;
  @Text('社团标识', { hidden: true, nullable: true }) clubKey!: string | null;
  @Text('镇名', { nullable: true, public: true }) townName!: string | null;
}
addField(Plaque, 'town', Link(() => Town, '镇', { column: 'town_name', key: 'name', public: true, filter: true }));
addField(Club, 'plaques', Many(() => Plaque, 'clubKey', '铭牌', { public: true }));
addField(Club, 'events', Many(() => Event as Class, 'subjectId', '修改记录', { permission: 'kernel.history' }));

@Resolver()
class PlaqueResolver {
  @ReadMany(() => Plaque, '铭牌', PUBLIC) plaques!: never;
  @Query(() => String, { description: '问好' })
  @Allow.public()
  hello(): string {
    return '好';
  }
}
const plaquePolicy = policyFor(Plaque, { see: (viewer) => (viewer.kind === 'ANONYMOUS' ? { town: { name: '甲镇' } } : true) });
const plaquesDomain = defineDomain({ name: 'plaques', title: '铭牌（虚构）', requires: ['clubs'], entities: [Plaque], policies: [plaquePolicy], resolvers: [PlaqueResolver], permissions: {} });

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld({ domains: [clubsDomain, plaquesDomain], schema: 'entities' });
  id = await world.write((context) => {
    for (const [code, name] of [['A', '甲镇'], ['B', '乙镇']] as const) context.em.create(Town, { code, name, oldNames: [], scope: '' });
    const club = createRow(context, Club, { name: '晨星', balance: 100, town: 'A' as never, open: true, weekdays: [], mottos: [], scope: 'a' }, { action: 'create' });
    for (const [number, clubKey, townName] of [['1', club.id, '甲镇'], ['2', club.id, '乙镇'], ['3', 'x', '甲镇'], ['4', null, null]] as const) createRow(context, Plaque, { number, clubKey, townName, scope: 'a' }, { action: 'create' });
    return club.id;
  });
  await world.write(async (context) => updateRow(context, await getRow(context, Club, id, true), 1, { balance: 12345, patronPersonId: '00000000-0000-7000-8000-000000000000', kind: 'CHOIR', name: '晚星' }, { action: 'correct', reason: '更正' }));
});
afterAll(() => world.close());

const HISTORY = (club: string) => `{ club(id: "${club}") { events { nodes { kind action reason version: subjectVersion differences { field label before after } } } } }`;

test('记录的显示：用人话，没有暗的列', async () => {
  const { data } = await world.execute(HISTORY(id), { viewer: staff({ 'kernel.history': ['a'], 'clubs.accounts': ['*'] }) });
  expect((data as unknown as { club: { events: { nodes: unknown[] } } }).club.events.nodes[1]).toEqual({ kind: 'UPDATE', action: 'correct', reason: '更正', version: 2, differences: [
    { field: 'name', label: '名称', before: '晨星', after: '晚星' }, { field: 'kind', label: '种类', before: null, after: '合唱团' }, { field: 'balance', label: '会费余额', before: '1.00 元', after: '123.45 元' },
  ] });
});

test('没有权限看的列，记录里也看不到', async () => {
  const { data } = await world.execute(HISTORY(id), { viewer: staff({ 'kernel.history': ['a'] }) });
  expect(JSON.stringify(data)).not.toMatch(/balance|123/);
  expect(JSON.stringify(data)).toContain('晚星');
});

test.each([['别的范围', staff({ 'kernel.history': ['b'] }), { events: { nodes: [] } }], ['没有权限', staff({ 'clubs.read': ['*'] }), { events: null }]])('记录：%s', async (_, viewer, expected) => {
  expect((await world.execute(`{ club(id: "${id}") { events { nodes { action } } } }`, { viewer })).data).toEqual({ club: expected });
});

test.each([['原样', true], ['经解析器', false]])('凭文字列的到多、凭别的列的到一，各有行规则，%s', async (_name, raw) => {
  const document = `{ club(id: "${id}") { plaques { totalCount nodes { number town { code } } } } plaques { nodes { number } } }`;
  expect((await world.execute(document, { viewer: staff({}), raw })).data).toEqual({
    club: { plaques: { totalCount: 2, nodes: [{ number: '1', town: { code: 'A' } }, { number: '2', town: { code: 'B' } }] } }, plaques: { nodes: ['1', '2', '3', '4'].map((number) => ({ number })) },
  });
  expect((await world.execute(document, { raw })).data).toEqual({ club: { plaques: { totalCount: 1, nodes: [{ number: '1', town: { code: 'A' } }] } }, plaques: { nodes: [{ number: '1' }, { number: '3' }] } });
  expect((await world.execute('{ plaques(filter: { town: ["乙镇", "nowhere"] }) { nodes { number } } }', { viewer: staff({}), raw })).data).toEqual({ plaques: { nodes: [{ number: '2' }] } });
});

test('记录只增：没有名词能改它', () => expect(Object.keys(world.graph.schema.getMutationType()!.getFields()).filter((name) => /event/i.test(name))).toEqual([]));

