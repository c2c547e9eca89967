import { Arg, ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { field, perNoun } from './dynamic-types.ts';
import { filterInputOf, orderInputOf } from './filter-input.ts';
import { nounOf } from './noun.ts';

/** Most rows of one page. */
export const PAGE_LIMIT = 100;
/** Rows of a page when none is asked for. */
export const PAGE_DEFAULT = 20;
/** Totals are counted up to here unless more is asked for: beyond it people read "1,000+". */
export const COUNT_LIMIT = 1_001;

@ObjectType({ description: '页的位置' })
export class PageInfo {
  @Field(() => Boolean, { description: '后面还有' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: '前面还有' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: '首条位置' }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: '末条位置' }) endCursor!: string | null;
}

/** What a connection field takes. `first` with `after` reads forwards, `last` with `before` backwards. */
export interface ConnectionArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: Readonly<Record<string, unknown>> | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

const edgeOf = perNoun((noun) => {
  const { name, title } = nounOf(noun);
  const type = class {};
  ObjectType(`${name}Edge`, { description: `${title}及其位置` })(type);
  field(type, 'node', () => noun, title);
  field(type, 'cursor', () => String, '位置');
  return type;
});

/** The Relay connection of a noun, with `nodes` beside `edges` and a capped `totalCount`. */
export const connectionOf = perNoun((noun) => {
  const { name, title } = nounOf(noun);
  const [type, edge] = [class {}, edgeOf(noun)];
  ObjectType(`${name}Connection`, { description: `${title}列表` })(type);
  field(type, 'nodes', () => [noun], '本页各条');
  field(type, 'edges', () => [edge], '本页各条及其位置');
  field(type, 'pageInfo', () => PageInfo, '页的位置');
  field(type, 'totalCount', () => Int, '总数（数到 upTo 为止）');
  Arg('upTo', () => Int, { nullable: true, description: '最多数到多少（多于此数时返回此数），缺省 1001' })(type.prototype as object, 'totalCount', 0);
  return type;
});

export const connectionArgumentsOf = perNoun((noun) => {
  const [type, filter, order] = [class {}, filterInputOf(noun), nounOf(noun).orders.size > 0 ? orderInputOf(noun) : null];
  ArgsType()(type);
  field(type, 'first', () => Int, `向后取多少条，1–${PAGE_LIMIT}`, true);
  field(type, 'after', () => String, '从此位置之后', true);
  field(type, 'last', () => Int, `向前取多少条，1–${PAGE_LIMIT}`, true);
  field(type, 'before', () => String, '到此位置之前', true);
  field(type, 'filter', () => filter, '筛选', true);
  if (order) field(type, 'orderBy', () => order, '排序', true);
  return type;
});
