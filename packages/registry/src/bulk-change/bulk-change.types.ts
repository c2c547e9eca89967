import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '批量更正各种结果的组织数；预览的合计 = 将更正 + 已是如此 + 不能更正' })
export class BulkCounts {
  @Field(() => Int, { description: '将更正' }) change!: number;
  @Field(() => Int, { description: '已是如此' }) same!: number;
  @Field(() => Int, { description: '不能更正' }) refused!: number;
  @Field(() => Int, { description: '已更正' }) changed!: number;
  @Field(() => Int, { description: '没有更正' }) conflict!: number;
  @Field(() => Int, { description: '已撤销' }) undone!: number;
  @Field(() => Int, { description: '没有撤销' }) kept!: number;

  static from(tally: Readonly<Record<string, number>>): BulkCounts {
    const names = ['change', 'same', 'refused', 'changed', 'conflict', 'undone', 'kept'] as const;
    return Object.fromEntries(names.map((name) => [name, tally[name.toUpperCase()] ?? 0])) as never;
  }
}
