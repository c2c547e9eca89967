import { all, type Context, nounOf, rowsSeen } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, visibleFilter, whereSql } from '@gongqiao/query';
import { Organization } from '../../organization/organization.entity.ts';
import type { AskedFilter, AskedOrder } from './asked-filter.ts';
import type { ExportColumn } from './export-columns.ts';

type Row = Readonly<Record<string, unknown>>;

const PAGE = 500;

interface Place {
  readonly value: unknown;
  readonly id: string;
}

function statementOf(context: Context, filter: AskedFilter | null, order: AskedOrder, columns: readonly ExportColumn[], after: Place | null): { text: string; values: unknown[] } {
  const parameters = new Parameters();
  const { add } = parameters;
  const noun = nounOf(Organization);
  const guard = scopeSql(context.viewer, parameters);
  const rule = whereSql(all(rowsSeen(Organization, context.viewer), visibleFilter(noun, filter, context.viewer)), { noun, alias: 'o', parameters });
  const by = order.sql.replaceAll('$', 'o');
  const direction = order.descending ? 'desc' : 'asc';
  const beyond = after ? ` and (${by}, o.id) ${order.descending ? '<' : '>'} (${add(after.value)}, ${add(after.id)})` : '';
  const selected = [...new Map(columns.flatMap(({ select }) => Object.entries(select)))].map(([name, sql]) => `${sql} as "${name}"`);
  const text = `with ${guard}
    select ${[...selected, 'o.id as "$id"', `${by} as "$by"`].join(', ')} from (
      select o.* from registry_organization o where ${GUARDED} and (${rule})${beyond} order by ${by} ${direction}, o.id ${direction} limit ${PAGE}) o
    order by ${by} ${direction}, o.id ${direction}`;
  return { text, values: parameters.values };
}

/** All rows of a list, page after page: the same rule and filter, bounded memory, no transaction that a slow reader would hold open. */
export async function* exportRows(context: Context, filter: AskedFilter | null, order: AskedOrder, columns: readonly ExportColumn[]): AsyncGenerator<Row> {
  let after: Place | null = null;
  for (;;) {
    const { text, values }: ReturnType<typeof statementOf> = statementOf(context, filter, order, columns, after);
    const { rows } = await context.sql.query(text, values);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { value: last['$by'], id: last['$id'] as string };
  }
}
