import { all, anonymous, any, constantCase, defineEnumeration, Fen, filterOf, Instant, isId, LocalDate, newId, PartialDate, propertiesOf, refusalsFor, snakeCase, today } from '@gongqiao/kernel';
import type { GraphQLScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Club, ClubKind, Meeting, TestClock, Town } from '../../src/index.ts';

describe('标量', () => {
  const accepts = (scalar: GraphQLScalarType<string, string>, text: unknown): boolean => {
    try {
      return scalar.parseValue(text) === text;
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/应写作/) });
      return false;
    }
  };
  test.each([
    ['0', true], ['-5', true], ['123400', true], ['9007199254740991', true], ['-9007199254740991', true], ['9007199254740992', false], ['9007199254740993', false], ['99999999999999999', false],
    ['1.5', false], ['1e3', false], ['', false], [' 1', false], ['+1', false], [5, false], [null, false],
  ])('Fen %j：%s', (text, ok) => expect(accepts(Fen, text)).toBe(ok));
  test.each([
    ['2018-11-30', true], ['2020-02-29', true], ['2018-02-29', false], ['2018-02-31', false], ['2018-13-01', false], ['2018-00-10', false], ['0000-01-01', false], ['2018-1-1', false], ['2018', false], ['20181130', false], [new Date(), false],
  ])('LocalDate %j：%s', (text, ok) => expect(accepts(LocalDate, text)).toBe(ok));
  test.each([
    ['2018', true], ['2018-11', true], ['2018-11-30', true], ['2018-', false], ['2018-1', false], ['2018-11-', false], ['2018-11-3', false], ['2018-13', false], ['2018-02-30', false], ['018', false], ['2018-11-30-01', false], ['', false],
  ])('PartialDate %j：%s', (text, ok) => expect(accepts(PartialDate, text)).toBe(ok));
  test.each([
    ['2018-11-30T08:00:00Z', true], ['2018-11-30T08:00:00.123Z', true], ['2018-11-30T08:00:00+08:00', true], ['2018-02-31T08:00:00Z', false], ['2018-11-30T25:00:00Z', false], ['2018-11-30T08:00:00', false], ['2018-11-30', false],
  ])('Instant %j：%s', (text, ok) => expect(accepts(Instant, text)).toBe(ok));
  test('写出来的样子', () => expect([Instant.serialize(new Date('2026-01-05T10:20:30.123Z')), Fen.serialize(5), LocalDate.serialize('2018-11-30')]).toEqual(['2026-01-05T10:20:30.123Z', '5', '2018-11-30']));
});

describe('筛选的输入', () => {
  test.each<[object | null | undefined, unknown]>([
    [null, true], [undefined, true], [{}, true], [{ kind: null, name: undefined }, true], [{ kind: ['CHESS'] }, { kind: ['CHESS'] }], [{ kind: [] }, { kind: [] }], [{ open: false }, { open: false }], [{ town: ['A'] }, { town: ['A'] }],
    [{ mottos: ['快'] }, { mottos: { $overlap: ['快'] } }], [{ weekday: ['SUNDAY'] }, { weekdays: { $overlap: ['SUNDAY'] } }], [{ search: '  晨 ' }, { search: { $search: '晨' } }], [{ search: '  ' }, true],
    [{ membersFrom: 0, membersTo: 5 }, { $and: [{ members: { $gte: 0 } }, { members: { $lte: 5 } }] }],
    [{ foundedOnFrom: '2018' }, { foundedOn: { $gte: '2018' } }], [{ foundedOnTo: '2018' }, { foundedOn: { $lte: '2018-99' } }], [{ foundedOnTo: '2018-11' }, { foundedOn: { $lte: '2018-11-99' } }], [{ foundedOnTo: '2018-11-30' }, { foundedOn: { $lte: '2018-11-30' } }],
    [{ and: [{ open: true }, {}] }, { open: true }], [{ or: [{ open: true }, {}] }, true], [{ or: [] }, false], [{ and: [] }, true], [{ not: [] }, { $not: false }], [{ not: [{ open: true }, { kind: ['CHESS'] }] }, { $not: { $or: [{ open: true }, { kind: ['CHESS'] }] } }],
  ])('%j', (input, expected) => expect(filterOf(Club, input as never, anonymous)).toEqual(expected));

  test.each([['2018', ['2017-12-31', '2018', '2018-01', '2018-12-31'], [true, true, true, true]], ['2018-02', ['2018', '2018-02-28', '2018-03', '2019'], [true, true, false, false]]] as const)('到 %s 为止', (bound, dates, held) => {
    const { foundedOn } = filterOf(Club, { foundedOnTo: bound }, anonymous) as unknown as { foundedOn: { $lte: string } };
    expect(dates.map((date) => date <= foundedOn.$lte)).toEqual(held);
  });

  test('所涉的列', () => {
    expect(propertiesOf({ $or: [{ a: 1 }, { $not: { b: null } }], c: { d: 1 }, $and: [true, { e: { $gte: 1 } }] })).toEqual(['a', 'b', 'c', 'e']);
    expect(propertiesOf(filterOf(Meeting, { not: [{ club: ['x'] }, { attendanceTo: 3 }] }, anonymous))).toEqual(['club', 'attendance']);
    expect(propertiesOf(filterOf(Town, { oldNames: [] }, anonymous))).toEqual(['oldNames']);
  });

  test('并与或折去真假', () => {
    expect([all(), all(true, true), all({ a: 1 }, true), all({ a: 1 }, false), any(), any(false), any({ a: 1 }, false), any({ a: 1 }, true), all({ a: 1 }, { b: 2 }), any({ a: 1 }, { b: 2 })])
      .toEqual([true, true, { a: 1 }, false, false, false, { a: 1 }, true, { $and: [{ a: 1 }, { b: 2 }] }, { $or: [{ a: 1 }, { b: 2 }] }]);
  });
});

test('枚举：值、名称、说明一处写成', () => {
  expect(ClubKind).toMatchObject({ name: 'ClubKind', title: '社团种类', values: ['CHESS', 'CHOIR', 'RUNNING'], labels: { CHESS: '棋社' }, graphql: { CHESS: 'CHESS' } });
  expect(defineEnumeration('Empty', '空', {}).values).toEqual([]);
});

test('标识：按先后排，形状是 UUID 第七版', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids.slice(0, 50)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Math.abs(Number.parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(60_000);
  expect([isId(ids[0]), isId(ids[0]!.toUpperCase()), isId('x'), isId('-'.repeat(36)), isId(null), isId(`${ids[0]} `)]).toEqual([true, true, false, false, false, false]);
});

test('名字的写法', () => expect([snakeCase('legalRepresentative'), constantCase('foundedOn'), constantCase('under1Review')]).toEqual(['legal_representative', 'FOUNDED_ON', 'UNDER1_REVIEW']));

test('拒绝的话填上数', () => {
  const refuse = refusalsFor({ FULL: '只有 {left} 个名额，您要 {wanted} 个。' });
  expect(refuse('FULL', { left: 0, wanted: 3 }, ['spaces']).toData()).toEqual({ __typename: 'Refusal', code: 'FULL', message: '只有 0 个名额，您要 3 个。', fields: ['spaces'], changes: [] });
});

test('今天是上海的今天', () => {
  const clock = new TestClock();
  clock.set('2026-03-01T16:00:00Z');
  expect(today(clock)).toBe('2026-03-02');
  clock.set('2026-03-01T15:59:59Z');
  expect(today(clock)).toBe('2026-03-01');
});
