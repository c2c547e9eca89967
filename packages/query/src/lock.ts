import type { Context, Filter, NounMeta } from '@gongqiao/kernel';
import { Parameters as Values } from './parameters.ts';
import { keyColumn, whereSql } from './where.ts';

type Compiled = Parameters<ReturnType<Context['em']['getKysely']>['executeQuery']>[0];

/** The row of a key under a rule, locked until the transaction ends and loaded afresh into the unit of work; null when the rule leaves it out. */
export async function lockRow(context: Context, noun: NounMeta, id: string, rule: Filter): Promise<object | null> {
  if (!context.em.isInTransaction()) throw new Error(`a lock on ${noun.name} outside a transaction would hold nothing`);
  const parameters = new Values();
  const where = `t.${keyColumn(noun)} = ${parameters.add(id)} and (${whereSql(rule, { noun, alias: 't', parameters })})`;
  // What was changed in memory would be lost when the row is loaded again.
  await context.em.flush();
  const [row] = await rowsOf(context, `select t.* from ${noun.table} t where ${where} for update of t`, parameters.values);
  return row ? context.em.map(noun.type as never, row as never) : null;
}

// A text with its values beside it, in the transaction of the unit of work: prepared once, as reads are.
async function rowsOf({ em }: Context, sql: string, values: readonly unknown[]): Promise<object[]> {
  const compiled = { sql, parameters: values, query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] }, queryId: { queryId: 'lock' } };
  const { rows } = await em.getKysely().executeQuery(compiled as unknown as Compiled);
  return rows as object[];
}
