import type { Context, Filter, NounMeta } from '@gongqiao/kernel';
import { Parameters } from './parameters.ts';
import { transactionSql } from './transaction-sql.ts';
import { keyColumn, whereSql } from './where.ts';

/** The row of a key under a rule, locked until the transaction ends and loaded afresh into the unit of work; null when the rule leaves it out. */
export async function lockRow(context: Context, noun: NounMeta, id: string, rule: Filter): Promise<object | null> {
  if (!context.em.isInTransaction()) throw new Error(`a lock on ${noun.name} outside a transaction would hold nothing`);
  const parameters = new Parameters();
  const where = `t.${keyColumn(noun)} = ${parameters.add(id)} and (${whereSql(rule, { noun, alias: 't', parameters })})`;
  // What was changed in memory would be lost when the row is loaded again.
  await context.em.flush();
  const { rows: [row] } = await transactionSql(context).query(`select t.* from ${noun.table} t where ${where} for update of t`, parameters.values);
  return row ? context.em.map(noun.type as never, row as never) : null;
}
