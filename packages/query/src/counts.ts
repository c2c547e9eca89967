import { all, type Class, type Context, nounOf, rowsSeen } from '@gongqiao/kernel';
import { badInput } from './faults.ts';
import { Parameters } from './parameters.ts';
import { scopeSql } from './scopes.ts';
import { visibleFilter } from './visibility.ts';
import { whereSql } from './where.ts';

const MOST = 100;

/** How many rows that the viewer may see each of the filters lists, counted up to `upTo` each, in one statement: for the numbers beside a choice of lists. */
export async function countEach(context: Context, type: Class, filters: readonly Readonly<Record<string, unknown>>[], upTo: number): Promise<number[]> {
  if (filters.length > MOST) throw badInput(`一次最多数 ${MOST} 种筛选。`);
  if (upTo < 1) throw badInput('upTo 应为正整数。');
  if (filters.length === 0) return [];
  const { viewer, sql } = context;
  const noun = nounOf(type);
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const limit = parameters.add(upTo);
  const counts = filters.map((filter) => {
    const where = whereSql(all(rowsSeen(type, viewer), visibleFilter(noun, filter, viewer)), { noun, alias: 't', parameters });
    return `(select count(*)::int from (select 1 from ${noun.table} t where ${where} limit ${limit}) c)`;
  });
  const { rows } = await sql.query(`with ${guard} select array[${counts.join(', ')}]::int[] as counts from s where s.v is not null`, parameters.values);
  return rows[0]!['counts'] as number[];
}
