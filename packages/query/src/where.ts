import { type Filter, isId, isOperators, type NounMeta, nounOf, type RelationMeta } from '@gongqiao/kernel';
import type { Parameters } from './parameters.ts';

type Test = unknown;
type One = Extract<RelationMeta['to'], { kind: 'one' }>;

/** One level of a statement: a table under an alias, with the parameters of the whole. */
export interface Level {
  readonly noun: NounMeta;
  readonly alias: string;
  readonly parameters: Parameters;
}

/** A filter as SQL: a condition on the rows under the level's alias. `true` and `false` come out as such. */
export function whereSql(filter: Filter, level: Level): string {
  if (typeof filter === 'boolean') return String(filter);
  const parts = Object.entries(filter).filter(([, test]) => test !== undefined).map(([property, test]) => {
    if (property === '$and') return joined(test as Filter[], ' and ', 'true', level);
    if (property === '$or') return joined(test as Filter[], ' or ', 'false', level);
    if (property === '$not') return `(${whereSql(test as Filter, level)}) is not true`;
    return propertySql(property, test, level);
  });
  return parts.length === 0 ? 'true' : parts.join(' and ');
}

function joined(filters: readonly Filter[], operator: string, none: string, level: Level): string {
  return filters.length === 0 ? none : `(${filters.map((filter) => `(${whereSql(filter, level)})`).join(operator)})`;
}

function propertySql(property: string, test: Test, level: Level): string {
  const { noun, alias, parameters } = level;
  if (isOperators(test) && test.$search !== undefined) {
    if (!noun.search) throw new Error(`${noun.name} has no search`);
    return `${alias}.${keyColumn(noun)} in (${noun.search.found(parameters.add, test.$search, property)})`;
  }
  const relation = noun.relations.get(property);
  if (relation?.to.kind === 'one') return relationSql(relation.to, test, level);
  const column = noun.columns.get(property);
  if (!column) throw new Error(`${noun.name} has no column ${property} to filter by`);
  return columnSql(`${alias}.${column.column}`, column.kind === 'id', test, parameters);
}

function relationSql(to: One, test: Test, level: Level): string {
  const other = nounOf(to.noun());
  const own = `${level.alias}.${to.column}`;
  const nested = typeof test === 'object' && test !== null && !Array.isArray(test) && !isOperators(test);
  if (!nested) return columnSql(own, keyIsUuid(other, to.key), test, level.parameters);
  const alias = `${level.alias}_r`;
  const condition = whereSql(test as Filter, { noun: other, alias, parameters: level.parameters });
  return `exists (select 1 from ${other.table} ${alias} where ${alias}.${keyColumn(other, to.key)} = ${own} and (${condition}))`;
}

function columnSql(sql: string, uuid: boolean, test: Test, parameters: Parameters): string {
  if (test === null) return `${sql} is null`;
  if (Array.isArray(test)) return anyOfSql(sql, uuid ? test.filter(isId) : test, parameters);
  if (isOperators(test)) return Object.entries(test).map(([operator, operand]) => operatorSql(sql, operator, operand, parameters)).join(' and ');
  // What is no uuid equals none; PostgreSQL would call it an error.
  if (uuid && !isId(test)) return 'false';
  return `${sql} = ${parameters.add(test)}`;
}

// One value is compared by itself: an index then gives the rows in the order asked for, which it does not for `= any(…)`.
function anyOfSql(sql: string, values: readonly unknown[], { add }: Parameters): string {
  return values.length === 1 ? `${sql} = ${add(values[0])}` : `${sql} = any(${add(values)})`;
}

function operatorSql(sql: string, operator: string, operand: unknown, parameters: Parameters): string {
  switch (operator) {
    case '$ne': return operand === null ? `${sql} is not null` : `${sql} <> ${parameters.add(operand)}`;
    case '$gte': return `${sql} >= ${parameters.add(operand)}`;
    case '$lte': return `${sql} <= ${parameters.add(operand)}`;
    case '$overlap': return `${sql} && ${parameters.add(operand)}`;
    case '$empty': return operand ? `${sql} = '{}'` : `${sql} <> '{}'`;
    default: throw new Error(`unknown operator ${operator}`);
  }
}

/** Whether a noun's key, or another property that a relation names, is a uuid. */
export function keyIsUuid(noun: NounMeta, property?: string): boolean {
  return noun.columns.get(property ?? noun.key)?.kind === 'id';
}

/** The column of a noun's key, or of another property that a relation names. */
export function keyColumn(noun: NounMeta, property?: string): string {
  const column = noun.columns.get(property ?? noun.key);
  if (!column) throw new Error(`${noun.name} has no column ${property ?? noun.key}`);
  return column.column;
}

