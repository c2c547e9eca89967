import { CalendarDate, Choice, createRow, defineDomain, defineEnumeration, Flag, Integer, Moment, Money, Noun, policyFor, PUBLIC, ReadMany, RoughDate, Row, Text } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, staff, type World } from '../../src/index.ts';
import { codesOf } from './fixture.ts';

const Grade = defineEnumeration('Grade', '等次', { FIRST: '一等', SECOND: '二等' });
const both = { nullable: true, filter: true, order: true } as const;

/** A column of every kind that sorts and filters, each with empty values. */
@Noun('Sample', '样品', { table: 'kinds_sample', defaultOrder: 'label' })
class Sample extends Row {
  @Text('标签', { order: true, filter: true }) label!: string;
  @Text('文字', both) text!: string | null;
  @Integer('整数', both) integer!: number | null;
  @Money('金额', both) money!: number | null;
  @Flag('是否', both) flag!: boolean | null;
  @CalendarDate('日期', both) day!: string | null;
  @RoughDate('约略日期', both) rough!: string | null;
  @Moment('时刻', both) moment!: Date | null;
  @Choice(Grade, '等次', both) grade!: string | null;
  @Text('送达', { nullable: true, filter: true }) sentTo!: string | null;
}
@Resolver()
class SampleResolver {
  @ReadMany(() => Sample, '样品', PUBLIC) samples!: never;
}
const samplePolicy = policyFor(Sample, { see: () => true });
const kindsDomain = defineDomain({ name: 'kinds', title: '样品（虚构）', requires: [], entities: [Sample], policies: [samplePolicy], resolvers: [SampleResolver], permissions: {} });

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [kindsDomain], schema: 'entities' });
  await world.write((context) => {
    const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
    for (let index = 0; index < 12; index++) {
      createRow(context, Sample, {
        label: `样${index % 5}`, text: pick([null, 'a', '乙', 'a'], index), integer: pick([null, 0, 7], index), money: pick([null, 1, 9_007_199_254_740_991], index), flag: pick([null, true, false], index),
        day: pick([null, '2018-11-30', '2001-01-01', '2018-12-01'], index), rough: pick([null, '2018', '2018-11'], index), moment: pick([null, new Date('2026-01-05T10:20:30.123Z'), new Date('2026-01-05T10:20:30.124Z')], index),
        grade: pick([null, 'FIRST', 'SECOND'], index), sentTo: pick([null, '甲'], index), scope: '',
      }, { action: 'create' });
    }
  });
});
afterAll(() => world.close());

const viewer = staff({});
interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const LIST = 'query ($first: Int, $after: String, $orderBy: SampleOrderBy, $filter: SampleFilter) { samples(first: $first, after: $after, orderBy: $orderBy, filter: $filter) { nodes { id } pageInfo { hasNextPage endCursor } } }';
const list = async (variables: object): Promise<Page> => {
  const { data, errors } = await world.execute(LIST, { viewer, variables: { ...variables } });
  expect(errors).toBeUndefined();
  return (data as unknown as { samples: Page }).samples;
};

describe('每种列', () => {
  test.each(['LABEL', 'TEXT', 'INTEGER', 'MONEY', 'FLAG', 'DAY', 'ROUGH', 'MOMENT', 'GRADE'].flatMap((field) => [[field, 'ASC'], [field, 'DESC']] as const))('按 %s %s 排序，逐页走完', async (field, direction) => {
    const orderBy = { field, direction };
    const whole = (await list({ first: 100, orderBy })).nodes.map(({ id }) => id);
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo }: Page = await list({ first: 5, after, orderBy });
      walked.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(12);
  });

  test.each<[object, number]>([
    [{ text: ['a'] }, 6], [{ integerFrom: 1 }, 4], [{ moneyFrom: '9007199254740991' }, 4], [{ moneyTo: '-5' }, 0], [{ flag: false }, 4], [{ dayFrom: '2018-11-30', dayTo: '2018-12-01' }, 6], [{ dayTo: '2001-01-01' }, 3],
    [{ roughTo: '2018' }, 8], [{ roughFrom: '2018-11' }, 4], [{ momentFrom: '2026-01-05T10:20:30.124Z' }, 4], [{ momentTo: '2026-01-05T18:20:30.123+08:00' }, 4], [{ grade: ['FIRST', 'SECOND'] }, 8], [{ sentTo: ['甲'] }, 6], [{ not: [{ sentTo: ['甲'] }] }, 6],
  ])('筛选 %j', async (filter, count) => expect((await list({ first: 100, filter })).nodes).toHaveLength(count));

  test('日期要写全', async () => {
    expect(codesOf(await world.execute(LIST, { viewer, variables: { filter: { dayFrom: '2018' } } }))).toEqual(['BAD_USER_INPUT']);
  });

  test.each([['原样', true], ['经解析器', false]])('写出来的样子，%s', async (_name, raw) => {
    const { data } = await world.execute('{ samples(filter: { moneyFrom: "2", momentFrom: "2026-01-05T10:20:30.124Z" }, first: 1) { nodes { text integer money flag day rough moment grade } } }', { viewer, raw });
    expect(data).toEqual({ samples: { nodes: [{ text: 'a', integer: 7, money: '9007199254740991', flag: false, day: '2018-11-30', rough: '2018-11', moment: '2026-01-05T10:20:30.124Z', grade: 'SECOND' }] } });
  });
});
