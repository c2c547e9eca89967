import type { Sql } from '@gongqiao/kernel';
import type { ListRow } from '../../import/lists/read-list.ts';

/** A row and the organization of which it tells. */
export interface MatchedRow extends ListRow {
  readonly organizationId: string;
  readonly scope: string;
}

// By code, present or former; without a code by the name that only one bears. A record that was merged leads to the one that stands.
const MATCH = `
  with row as (select n, coalesce('code ' || code, 'name ' || name) as mark from json_to_recordset($1::json) r (n int, code text, name text)),
    bearer as (
      select coalesce(merged_into_id, id) as id, 'code ' || credit_code as mark from registry_organization where credit_code is not null
      union all select coalesce(o.merged_into_id, o.id), 'code ' || c.code from registry_organization o, unnest(o.former_codes) c (code)
      union all select coalesce(merged_into_id, id), 'name ' || name from registry_organization)
  select r.n, min(b.id::text) as id from row r join bearer b on b.mark = r.mark group by r.n having count(distinct b.id) = 1`;

/** The rows about organizations that are known, which stay where they are until the transaction ends; of the others nothing is kept. */
export async function matchRows(sql: Sql, rows: readonly ListRow[]): Promise<MatchedRow[]> {
  const { rows: found } = await sql.query(MATCH, [JSON.stringify(rows.map(({ code, name }, n) => ({ n, code, name })))]);
  const { rows: standing } = await sql.query('select id, scope from registry_organization where id = any($1::uuid[]) and merged_into_id is null order by id for share', [[...new Set(found.map(({ id }) => id))]]);
  const scopes = new Map(standing.map((row) => [row['id'] as string, row['scope'] as string]));
  return found.flatMap((match) => {
    const [organizationId, row] = [match['id'] as string, rows[match['n'] as number]!];
    const scope = scopes.get(organizationId);
    return scope === undefined ? [] : [{ ...row, organizationId, scope }];
  });
}
