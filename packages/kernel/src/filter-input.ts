import { ID, InputType, Int } from 'type-graphql';
import { field, perNoun } from './dynamic-types.ts';
import { defineEnumeration } from './enumeration.ts';
import { all, any, type Filter } from './filter.ts';
import { constantCase } from './identifier.ts';
import { type Class, type ColumnMeta, type NounMeta, nounOf } from './noun.ts';
import { Fen, Instant, LocalDate, PartialDate } from './scalars.ts';
import type { Viewer } from './viewer.ts';

/** Ranges are two inputs, `<property>From` and `<property>To`, both inclusive. */
const RANGES = new Map<ColumnMeta['kind'], unknown>([['integer', Int], ['fen', Fen], ['partialDate', PartialDate], ['date', LocalDate], ['instant', Instant]]);

const direction = defineEnumeration('OrderDirection', '排序方向', { ASC: '升序', DESC: '降序' });

/** `input XFilter`: one grammar for screens, API and export. A list means any of; `and`, `or`, `not` nest. */
export const filterInputOf = perNoun((noun) => {
  const meta = nounOf(noun);
  const type = class {};
  InputType(`${meta.name}Filter`, { description: `${meta.title}的筛选` })(type);
  const optional = (property: string, of: () => unknown, title: string): void => field(type, property, of, title, true);
  for (const [property, title] of [['and', '同时满足'], ['or', '满足其一'], ['not', '都不满足']] as const) optional(property, () => [type], title);
  if (meta.search) optional('search', () => String, '搜索');
  for (const column of meta.columns.values()) if (column.filter) columnFields(column, optional);
  for (const relation of meta.relations.values()) if (relation.filter) optional(relation.property, () => [ID], relation.title);
  for (const custom of meta.filters.values()) optional(custom.property, custom.type, custom.title);
  return type;
});

function columnFields({ property, title, kind, enumeration }: ColumnMeta, optional: (property: string, of: () => unknown, title: string) => void): void {
  const range = RANGES.get(kind);
  if (range) {
    optional(`${property}From`, () => range, `${title}不小于`);
    optional(`${property}To`, () => range, `${title}不大于`);
  } else optional(property, () => (kind === 'boolean' ? Boolean : [enumeration?.graphql ?? (kind === 'id' ? ID : String)]), title);
}

export const orderInputOf = perNoun((noun) => {
  const { name, title, orders } = nounOf(noun);
  const fields = defineEnumeration(`${name}OrderField`, `${title}的排序依据`, Object.fromEntries([...orders.values()].map((order) => [constantCase(order.property), order.title])));
  const type = class {};
  InputType(`${name}OrderBy`, { description: `${title}的排序` })(type);
  field(type, 'field', () => fields.graphql, '依据');
  field(type, 'direction', () => direction.graphql, '方向');
  return type;
});

/** Translates a filter input into the filter of rows, as this viewer means it; an input left out or null asks nothing. */
export function filterOf(noun: Class, input: Readonly<Record<string, unknown>> | null | undefined, viewer: Viewer): Filter {
  if (!input) return true;
  const meta = nounOf(noun);
  return all(...Object.entries(input).filter(([, value]) => value !== null && value !== undefined).map(([property, value]): Filter => {
    const nested = () => (value as Record<string, unknown>[]).map((part) => filterOf(noun, part, viewer));
    if (property === 'and') return all(...nested());
    if (property === 'or') return any(...nested());
    if (property === 'not') return { $not: any(...nested()) };
    if (property === 'search') return (value as string).trim() === '' ? true : { search: { $search: (value as string).trim() } };
    const custom = meta.filters.get(property);
    if (custom) return custom.condition(value as never, viewer);
    return meta.columns.has(property) || meta.relations.has(property) ? valueFilter(meta, property, value) : rangeFilter(meta, property, value as string);
  }));
}

function valueFilter({ columns }: NounMeta, property: string, value: unknown): Filter {
  const kind = columns.get(property)?.kind;
  return { [property]: kind === 'textList' || kind === 'enumList' ? { $overlap: value as string[] } : (value as string[]) };
}

function rangeFilter({ columns }: NounMeta, bound: string, value: string): Filter {
  const property = bound.replace(/(From|To)$/, '');
  if (bound.endsWith('From')) return { [property]: { $gte: value } };
  // "to 2018" includes all of 2018: partial dates are compared as text, and so 2018-11-30 comes before 2018-99.
  const upper = columns.get(property)?.kind === 'partialDate' && value.length < 10 ? `${value}-99` : value;
  return { [property]: { $lte: upper } };
}
