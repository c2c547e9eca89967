import { type Filter, matches, newId, nounOf } from '@gongqiao/kernel';
import { literal, Parameters, whereSql } from '@gongqiao/query';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Club, clubsDomain, createWorld, Person, type World } from '../../src/index.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [clubsDomain], schema: 'entities' });
});
afterAll(() => world.close());

type Row = Readonly<Record<string, unknown>>;
const IDS = [newId(), newId()];
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  name: fc.constantFrom('', '晨星', "o'clock", '夜航'), kind: fc.constantFrom(null, 'CHESS', 'CHOIR'), members: fc.constantFrom(null, 0, 5, 12), foundedOn: fc.constantFrom(null, '2001', '2010-05', '2018-11-30'),
  open: fc.constantFrom(null, true, false), weekdays: fc.subarray(['SUNDAY', 'SATURDAY']), mottos: fc.subarray(['快', '稳', '"']), patronPersonId: fc.constantFrom(null, ...IDS), town: fc.constantFrom(null, 'A', 'B'),
};
const row: fc.Arbitrary<Row> = fc.record(values as never);

const scalarTests = (property: string): fc.Arbitrary<unknown>[] => {
  const value = values[property]!;
  const given = value.filter((each) => each !== null);
  const list = fc.array(property === 'patronPersonId' ? fc.oneof(given, fc.constant('no-uuid')) : fc.oneof({ weight: 5, arbitrary: given }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 3 });
  const ordered = ['name', 'members', 'foundedOn'].includes(property) ? [fc.record({ $gte: given }), fc.record({ $lte: given }), fc.record({ $gte: given, $lte: given })] : [];
  return [value, given, list, value.map(($ne) => ({ $ne })), ...ordered];
};
const listTests = (property: string): fc.Arbitrary<unknown>[] => [fc.record({ $overlap: values[property]! }), fc.record({ $empty: fc.boolean() }), fc.record({ $overlap: values[property]!, $empty: fc.boolean() })];

const test1: fc.Arbitrary<Filter> = fc.constantFrom(...Object.keys(values)).chain((property) =>
  fc.oneof(...(property === 'weekdays' || property === 'mottos' ? listTests(property) : scalarTests(property))).map((each) => ({ [property]: each }) as never));
const filter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof({ depthSize: 'small', withCrossShrink: true }, test1, fc.boolean(), fc.tuple(test1, test1).map(([a, b]) => ({ ...(a as object), ...(b as object) })), fc.constant({}),
    fc.array(tie('filter'), { maxLength: 3 }).map(($and) => ({ $and })), fc.array(tie('filter'), { maxLength: 3 }).map(($or) => ({ $or })), tie('filter').map(($not) => ({ $not })),
    fc.tuple(tie('filter'), test1).map(([$not, more]) => ({ $not, ...(more as object), kind: undefined }))),
})).filter;

const types: Readonly<Record<string, string>> = { members: 'integer', open: 'boolean', weekdays: 'text[]', mottos: 'text[]', patronPersonId: 'uuid' };
const sqlOf = (property: string, value: unknown): string => {
  const text = value === null ? 'null' : Array.isArray(value) ? `array[${value.map((each) => literal(String(each))).join(',')}]` : literal(String(value));
  const relation = nounOf(Club).relations.get(property)?.to;
  return `${text}::${types[property] ?? 'text'} as ${relation?.kind === 'one' ? relation.column : nounOf(Club).columns.get(property)!.column}`;
};

test('任意的筛选在任意的行上：数据库与内存判得一样', async () => {
  await fc.assert(fc.asyncProperty(filter, fc.array(row, { minLength: 1, maxLength: 6 }), async (condition, rows) => {
    const parameters = new Parameters();
    const where = whereSql(condition, { noun: nounOf(Club), alias: 't', parameters });
    const from = rows.map((each, index) => `select ${index} as i, ${Object.entries(each).map(([property, value]) => sqlOf(property, value)).join(', ')}`).join(' union all ');
    const { rows: found } = await world.orm.pool.query(`select coalesce(array_agg(i order by i), '{}') as i from (${from}) t where ${where}`, parameters.values);
    expect(found[0].i, where).toEqual(rows.flatMap((each, index) => (matches(condition, each) ? [index] : [])));
  }), { numRuns: 1_500 });
}, 120_000);

test('筛选里的相关行：数据库看行，内存里只有键就明说办不到', async () => {
  const parameters = new Parameters();
  const where = whereSql({ town: { name: ['甲镇'], $not: { code: 'B' } }, parent: { parent: { parent: { town: { name: '甲镇' } } } } }, { noun: nounOf(Club), alias: 'or1', parameters });
  const { rows } = await world.orm.pool.query(`select count(*)::int as n from clubs_club or1 where ${where}`, parameters.values);
  expect(rows[0].n).toBe(0);
  expect(matches({ town: { name: '甲镇' } }, { town: { name: '甲镇' } })).toBe(true);
  expect(matches({ town: { name: '甲镇' } }, { town: null })).toBe(false);
  expect(() => matches({ town: { name: '甲镇' } }, { town: 'A' })).toThrow('decided by the database only');
  expect(() => matches({ name: { $search: 'x' } }, { name: 'x' })).toThrow('decided by the database only');
});

test('写错的规则不成为语句', () => {
  const level = { noun: nounOf(Person), alias: 't', parameters: new Parameters() };
  expect(() => whereSql({ nothing: 1 }, level)).toThrow('Person has no column nothing');
  expect(() => whereSql({ search: { $search: 'x' } }, level)).toThrow('Person has no search');
  expect(() => whereSql({ name: { $ne: 'a', $like: 'x' } as never }, level)).toThrow('unknown operator $like');
});
