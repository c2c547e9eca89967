import type { Sql } from '@gongqiao/kernel';

/** What hangs on an organization and belongs where it belongs. */
const DEPENDENTS = ['registry_contact', 'registry_correction_request'];

/** Rows carry their scope with them: those below organizations that moved to another follow. */
export async function moveDependents(sql: Sql, organizations: readonly string[]): Promise<void> {
  if (organizations.length === 0) return;
  for (const table of DEPENDENTS) {
    await sql.query(`update ${table} d set scope = o.scope from registry_organization o where o.id = any($1::uuid[]) and d.organization_id = o.id and d.scope <> o.scope`, [organizations]);
  }
  await sql.query(`
    update documents_document d set scope = r.scope from registry_correction_request r where r.organization_id = any($1::uuid[]) and d.holder_id = r.id and d.scope <> r.scope`, [organizations]);
}
