import type { Sql } from '@gongqiao/kernel';

// What belongs where its organization belongs.
const TABLES = ['registry_contact', 'registry_statement'];

/** Takes along what hangs on an organization that moved to another scope. */
export async function followScope(sql: Sql, organizationId: string, scope: string): Promise<void> {
  for (const table of TABLES) await sql.query(`update ${table} set scope = $1 where organization_id = $2`, [scope, organizationId]);
}

/** The same for many at once. */
export async function followScopes(sql: Sql, moved: readonly { readonly id: string; readonly scope: string }[]): Promise<void> {
  if (moved.length === 0) return;
  for (const table of TABLES) {
    await sql.query(`update ${table} t set scope = n.scope from json_to_recordset($1::json) n (id uuid, scope text) where t.organization_id = n.id`, [JSON.stringify(moved)]);
  }
}
