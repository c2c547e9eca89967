import { Args, ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { filterInputOf, orderInputOf } from './filter-input.ts';
import { type Class, nounOf } from './noun.ts';

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

@ArgsType()
export class TotalCountArguments {
  @Field(() => Int, { nullable: true, description: '最多数到多少（多于此数时返回此数），缺省 1001' }) upTo?: number;
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

function memoize(make: (noun: Class) => Class): (noun: Class) => Class {
  const made = new Map<Class, Class>();
  return (noun) => {
    let type = made.get(noun);
    if (!type) made.set(noun, (type = make(noun)));
    return type;
  };
}

function field(type: Class, property: string, of: () => unknown, description: string, nullable = false): void {
  Field(of as never, { description, nullable })(type.prototype as object, property);
}

export const edgeOf = memoize((noun) => {
  const { name, title } = nounOf(noun);
  const type = class {};
  ObjectType(`${name}Edge`, { description: `${title}及其位置` })(type);
  field(type, 'node', () => noun, title);
  field(type, 'cursor', () => String, '位置');
  return type;
});

/** The Relay connection of a noun, with `nodes` beside `edges` and a capped `totalCount`. */
export const connectionOf = memoize((noun) => {
  const { name, title } = nounOf(noun);
  const type = class {};
  ObjectType(`${name}Connection`, { description: `${title}列表` })(type);
  field(type, 'nodes', () => [noun], '本页各条');
  field(type, 'edges', () => [edgeOf(noun)], '本页各条及其位置');
  field(type, 'pageInfo', () => PageInfo, '页的位置');
  totalCountOf(type);
  return type;
});

function totalCountOf(type: Class): void {
  field(type, 'totalCount', () => Int, '总数（数到 upTo 为止）');
  Args(() => TotalCountArguments)(type.prototype as object, 'totalCount', 0);
}

export const connectionArgumentsOf = memoize((noun) => {
  const type = class {};
  ArgsType()(type);
  field(type, 'first', () => Int, `向后取多少条，1–${PAGE_LIMIT}`, true);
  field(type, 'after', () => String, '从此位置之后', true);
  field(type, 'last', () => Int, `向前取多少条，1–${PAGE_LIMIT}`, true);
  field(type, 'before', () => String, '到此位置之前', true);
  field(type, 'filter', () => filterInputOf(noun), '筛选', true);
  if (nounOf(noun).orders.size > 0) field(type, 'orderBy', () => orderInputOf(noun), '排序', true);
  return type;
});

/** Makes all the types that lists of a noun need. */
export function declareTypesOf(noun: Class): void {
  for (const make of [connectionOf, edgeOf, connectionArgumentsOf, filterInputOf]) make(noun);
  if (nounOf(noun).orders.size > 0) orderInputOf(noun);
}
