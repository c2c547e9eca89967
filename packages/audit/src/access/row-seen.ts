import type { Context, Filter, NounMeta, Viewer } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';

/** Whether a rule lets this viewer have a row: asked of the database as every read asks it, with the viewer's wall around it. */
export async function isRowSeen({ sql }: Pick<Context, 'sql'>, viewer: Viewer, noun: NounMeta, id: string, seen: Filter): Promise<boolean> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const rule = whereSql(seen, { noun, alias: 'o', parameters });
  const key = noun.columns.get(noun.key)!.column;
  const { rows } = await sql.query(`with ${guard} select 1 as found from ${noun.table} o where ${GUARDED} and o.${key} = ${parameters.add(id)}::uuid and (${rule})`, parameters.values);
  return rows.length > 0;
}
