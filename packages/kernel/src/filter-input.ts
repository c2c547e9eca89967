import { Field, ID, InputType, Int } from 'type-graphql';
import { defineEnumeration, type Enumeration } from './enumeration.ts';
import { all, any, type Filter } from './filter.ts';
import { constantCase } from './identifier.ts';
import { type Class, type ColumnMeta, nounOf } from './noun.ts';
import { Fen, Instant, PartialDate } from './scalars.ts';

/** Ranges are two inputs, `<property>From` and `<property>To`, both inclusive. */
const RANGES = new Map<ColumnMeta['kind'], unknown>([['integer', Int], ['fen', Fen], ['partialDate', PartialDate], ['date', PartialDate], ['instant', Instant]]);

const inputs = new Map<Class, Class>();
const orderInputs = new Map<Class, Class>();
const orderFields = new Map<Class, Enumeration>();

const direction = defineEnumeration('OrderDirection', '排序方向', { ASC: '升序', DESC: '降序' });

function field(type: Class, property: string, of: () => unknown, description: string, nullable = true): void {
  Field(of as never, { description, nullable })(type.prototype as object, property);
}

/** `input XFilter`: one grammar for screens, API and export. A list means any of; `and`, `or`, `not` nest. */
export function filterInputOf(noun: Class): Class {
  const known = inputs.get(noun);
  if (known) return known;
  const meta = nounOf(noun);
  const type = class {};
  inputs.set(noun, type);
  InputType(`${meta.name}Filter`, { description: `${meta.title}的筛选` })(type);
  for (const [property, title] of [['and', '同时满足'], ['or', '满足其一'], ['not', '都不满足']] as const) field(type, property, () => [type], title);
  if (meta.search) field(type, 'search', () => String, '搜索');
  for (const column of meta.columns.values()) if (column.filter) columnField(type, column);
  for (const relation of meta.relations.values()) if (relation.filter) field(type, relation.property, () => [ID], relation.title);
  for (const custom of meta.filters.values()) field(type, custom.property, custom.type, custom.title);
  return type;
}

function columnField(type: Class, column: ColumnMeta): void {
  const range = RANGES.get(column.kind);
  if (range) {
    field(type, `${column.property}From`, () => range, `${column.title}不小于`);
    field(type, `${column.property}To`, () => range, `${column.title}不大于`);
  } else if (column.kind === 'boolean') field(type, column.property, () => Boolean, column.title);
  else field(type, column.property, () => [column.enumeration?.graphql ?? (column.kind === 'id' ? ID : String)], column.title);
}

export function orderInputOf(noun: Class): Class {
  const known = orderInputs.get(noun);
  if (known) return known;
  const meta = nounOf(noun);
  const fields = defineEnumeration(`${meta.name}OrderField`, `${meta.title}的排序依据`, Object.fromEntries([...meta.orders.values()].map((order) => [constantCase(order.property), order.title])));
  orderFields.set(noun, fields);
  const type = class {};
  orderInputs.set(noun, type);
  InputType(`${meta.name}OrderBy`, { description: `${meta.title}的排序` })(type);
  field(type, 'field', () => fields.graphql, '依据', false);
  field(type, 'direction', () => direction.graphql, '方向', false);
  return type;
}

/** Translates a filter input into the filter of rows; an input left out or null asks nothing. */
export function filterOf(noun: Class, input: Readonly<Record<string, unknown>> | null | undefined): Filter {
  if (!input) return true;
  const meta = nounOf(noun);
  return all(...Object.entries(input).filter(([, value]) => value !== null && value !== undefined).map(([property, value]): Filter => {
    const nested = () => (value as Record<string, unknown>[]).map((part) => filterOf(noun, part));
    if (property === 'and') return all(...nested());
    if (property === 'or') return any(...nested());
    if (property === 'not') return { $not: any(...nested()) };
    if (property === 'search') return (value as string).trim() === '' ? true : { search: { $search: (value as string).trim() } };
    const custom = meta.filters.get(property);
    if (custom) return custom.condition(value as never);
    return columnFilter(meta.columns, property, value);
  }));
}

function columnFilter(columns: ReadonlyMap<string, ColumnMeta>, property: string, value: unknown): Filter {
  const bound = /^(.*)(From|To)$/.exec(property);
  if (bound && !columns.has(property)) return { [bound[1]!]: bound[2] === 'From' ? { $gte: value as string } : { $lte: upperBound(columns.get(bound[1]!)!, value) } };
  const kind = columns.get(property)?.kind;
  return { [property]: kind === 'textList' || kind === 'enumList' ? { $overlap: value as string[] } : (value as string[]) };
}

// "to 2018" includes all of 2018: partial dates are compared as text, and 2018-11-30 sorts after 2018.
function upperBound(column: ColumnMeta, value: unknown): string | number {
  return column.kind === 'partialDate' ? `${String(value)}~` : (value as string);
}
