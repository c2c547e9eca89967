import { type Class, type Context, type Filter, isId, nounOf, refuse, type Row, rowsSeen } from '@gongqiao/kernel';
import { Parameters } from './parameters.ts';
import { transactionSql } from './transaction-sql.ts';
import { whereSql } from './where.ts';

/** A row that the viewer sees, as it is now and without a lock, or null: whether it is out of sight or does not exist. In a transaction. */
export async function findRow<T extends Row>(context: Context, type: Class<T>, id: string, rule: Filter = rowsSeen(type, context.viewer)): Promise<T | null> {
  if (rule === false || !isId(id)) return null;
  const noun = nounOf(type);
  const parameters = new Parameters();
  const where = whereSql(rule, { noun, alias: 't', parameters });
  const { rows: [row] } = await transactionSql(context).query(`select t.* from ${noun.table} t where t.id = ${parameters.add(id)} and (${where})`, parameters.values);
  return row ? (context.em.map(noun.type as never, row as never) as T) : null;
}

/** The same for commands that do not change it: what `getRow` is without the lock, which those who may only read it cannot take. Refuses NOT_FOUND. */
export async function readRow<T extends Row>(context: Context, type: Class<T>, id: string, rule?: Filter): Promise<T> {
  const row = await findRow(context, type, id, rule);
  if (!row) throw refuse('NOT_FOUND');
  return row;
}
