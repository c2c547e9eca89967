import type { Sql } from '@gongqiao/kernel';
import { DEPENDENTS } from './dependents.ts';

// Merges belong where the organization that stands belongs.
const FOLLOWING = [...[...DEPENDENTS, 'registry_search_words'].map((table) => [table, 'organization_id'] as const), ['registry_merge', 'survivor_id'] as const];

/** Documents belong where the requests that hold them belong, and so do their cases, or nobody would find what waits; decisions stay with whoever made them. */
export async function followDocuments(sql: Sql, organizations: readonly string[]): Promise<void> {
  for (const table of ['registry_correction_request', 'registry_claim']) {
    await sql.query(`update documents_document d set scope = r.scope from ${table} r where r.organization_id = any($1::uuid[]) and d.holder_id = r.id and d.scope <> r.scope`, [organizations]);
    await sql.query(`with moved as (update decisions_case c set scope = r.scope from ${table} r where r.organization_id = any($1::uuid[]) and c.subject_id = r.id and c.scope <> r.scope returning c.id, c.scope)
      update decisions_stage t set scope = m.scope from moved m where t.case_id = m.id`, [organizations]);
  }
}

/** Takes along what hangs on organizations that moved to another scope. */
export async function followScopes(sql: Sql, moved: readonly { readonly id: string; readonly scope: string }[]): Promise<void> {
  if (moved.length === 0) return;
  for (const [table, column] of FOLLOWING) {
    await sql.query(`update ${table} t set scope = n.scope from json_to_recordset($1::json) n (id uuid, scope text) where t.${column} = n.id`, [JSON.stringify(moved)]);
  }
  await followDocuments(sql, moved.map(({ id }) => id));
}
