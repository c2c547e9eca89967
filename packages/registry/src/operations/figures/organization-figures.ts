import { all, type Context, type Filter, nounOf, rowsSeen, seesOnlyPublic, type ValueOf } from '@gongqiao/kernel';
import { forbidden, Parameters, scopeSql, visibleFilter, whereSql } from '@gongqiao/query';
import { type Counting, type Dimension, dimensions, labelOf } from '../organization/organization.dimensions.ts';
import { Organization } from '../organization/organization.entity.ts';
import { OrganizationDimension } from '../organization/organization.enums.ts';
import type { OrganizationFigure } from '../organization/organization-figure.ts';

type Name = ValueOf<typeof OrganizationDimension>;
type Counted = Readonly<{ dimension: string; key: string | null; count: number }>;

function countingSql(name: Name, counting: Counting, condition: (filter: Filter) => string): string {
  const head = `select '${name}' as dimension,`;
  if ('expression' in counting) return `${head} ${counting.expression} as key, count(*)::int as count from filtered f group by 2`;
  if ('items' in counting) {
    const most = counting.most ? ` order by (v is null) desc, count(*) desc, v limit ${counting.most + 1}` : '';
    return `(${head} v as key, count(*)::int as count from filtered f left join lateral unnest(${counting.items}) v on true group by v${most})`;
  }
  const keys = Object.keys(counting.conditions);
  const counts = keys.map((key, index) => `count(*) filter (where ${condition(counting.conditions[key]!)})::int as c${index}`);
  const rest = `count(*) filter (where not coalesce(${keys.map((key) => `(${condition(counting.conditions[key]!)})`).join(' or ')}, false))::int as rest`;
  return `${head} p.key, p.count from (select ${[...counts, rest].join(', ')} from filtered f) c, lateral (values ${keys.map((key, index) => `('${key}', c.c${index})`).join(', ')}, (null, c.rest)) p (key, count)`;
}

function statementOf(context: Context, filter: Filter, names: readonly Name[]): { text: string; values: unknown[] } {
  const parameters = new Parameters();
  const noun = nounOf(Organization);
  const guard = scopeSql(context.viewer, parameters);
  const where = whereSql(all(rowsSeen(Organization, context.viewer), filter), { noun, alias: 'o', parameters });
  const parts = names.map((name) => countingSql(name, dimensions[name].counting, (test) => whereSql(test, { noun, alias: 'f', parameters })));
  // Only what is counted: whole rows would not fit into memory.
  const columns = [...new Set([...parts.join(' ').matchAll(/\bf\.(\w+)/g)].map(([, column]) => `o.${column!}`))];
  const text = `with ${guard},
    filtered as materialized (select ${columns.join(', ')} from s, registry_organization o where s.v is not null and (${where}))
    ${parts.join(' union all ')}`;
  return { text, values: parameters.values };
}

function figuresOf(name: Name, dimension: Dimension, counted: readonly Counted[]): OrganizationFigure[] {
  const missing = dimension.canMiss ? (counted.find(({ key }) => key === null)?.count ?? 0) : 0;
  const counts = new Map(counted.flatMap(({ key, count }) => (key === null ? [] : [[key, count] as const])));
  const known = Object.keys(dimension.labels ?? {});
  const keys = [...known, ...[...counts.keys()].filter((key) => !known.includes(key))];
  return keys.map((key) => ({ dimension: name, key, label: labelOf(dimension, key), count: counts.get(key) ?? 0, missing }));
}

/** Counts the organizations that the viewer may see, by the dimensions asked for, in one statement; each count is that of the list it stands for. */
export async function organizationFigures(context: Context, filter: Readonly<Record<string, unknown>> | null, by: readonly Name[]): Promise<OrganizationFigure[]> {
  const names = [...new Set(by)];
  if (names.length === 0) return [];
  if (seesOnlyPublic(context.viewer) && names.some((name) => !dimensions[name].public)) throw forbidden('这一统计不对公众开放。');
  const { text, values } = statementOf(context, visibleFilter(nounOf(Organization), filter, context.viewer), names);
  const counted = (await context.sql.query(text, values)).rows as unknown as Counted[];
  return names.flatMap((name) => figuresOf(name, dimensions[name], counted.filter(({ dimension }) => dimension === name)));
}
