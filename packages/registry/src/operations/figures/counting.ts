import { all, type Context, type Filter, nounOf, rowsSeen } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, visibleFilter, whereSql } from '@gongqiao/query';
import { type DimensionName, dimensions } from '../../organization/organization.dimensions.ts';
import { Organization } from '../../organization/organization.entity.ts';

/** How a dimension is counted in SQL. */
export interface Counting {
  /** What rows `f` are grouped by. */
  readonly value: string;
  /** The keys under which a group stands, as rows of one column. */
  readonly keys: (value: string) => string;
  /** Of open values only so many, those with the most organizations. */
  readonly most: number | undefined;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Input = Readonly<Record<string, unknown>> | null;

// Lists and conditions are taken apart after counting: once for each group, not for each of a million rows.
function countingOf(name: DimensionName, condition: (filter: Filter) => string): Counting {
  const { counting } = dimensions[name];
  if ('expression' in counting) return { value: counting.expression, keys: (value) => `(values (${value}))`, most: undefined };
  if ('items' in counting) return { value: counting.items, keys: (value) => `unnest(${value})`, most: counting.most };
  const conditions = Object.entries(counting.conditions);
  return {
    value: conditions.map(([, filter], bit) => `(((${condition(filter)}) is true)::int << ${bit})`).join(' | '),
    keys: (value) => `(select k.key from (values ${conditions.map(([key], bit) => `('${key}', ${1 << bit})`).join(', ')}) k (key, bit) where k.bit & ${value} <> 0)`,
    most: undefined,
  };
}

/** How many of something stand under each key of a dimension; null is the key of those that have none. */
export function countsSql(from: string, value: string, { keys, most }: Counting): string {
  const limit = most === undefined ? '' : ` order by (v.key is null) desc, 2 desc, v.key limit ${most + 1}`;
  return `select v.key, sum(g.count)::int as count from ${from} g left join lateral ${keys(value)} v (key) on true group by v.key${limit}`;
}

/**
 * A statement over the organizations that the viewer may see and the filter leaves: `f`, a row for each, with only the columns that are counted.
 * PostgreSQL folds `f` into what reads it once, and keeps it where several do.
 */
export function countingStatement(context: Context, input: Input, names: readonly DimensionName[], body: (countings: readonly Counting[]) => { with?: string; select: string }): Statement {
  const parameters = new Parameters();
  const noun = nounOf(Organization);
  const guard = scopeSql(context.viewer, parameters);
  const rule = all(rowsSeen(Organization, context.viewer), visibleFilter(noun, input, context.viewer));
  const where = whereSql(rule, { noun, alias: 'o', parameters });
  const { with: also, select } = body(names.map((name) => countingOf(name, (test) => whereSql(test, { noun, alias: 'f', parameters }))));
  const columns = [...new Set([...`${also} ${select}`.matchAll(/\bf\.(\w+)/g)].map(([, column]) => `o.${column!}`))];
  const text = `with ${guard}, f as (select ${columns.join(', ')} from registry_organization o where ${GUARDED} and (${where}))${also ? `, ${also}` : ''} ${select}`;
  return { text, values: parameters.values };
}
