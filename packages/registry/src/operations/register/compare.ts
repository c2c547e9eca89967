import type { Context, Sql } from '@gongqiao/kernel';
import type { StatedField } from '../../register-finding/register-finding.entity.ts';
import { deedOf } from '../deed.ts';
import { insertStatements } from '../statements.ts';
import { FINDINGS, keepFindings, RECOGNIZE } from './findings-sql.ts';
import type { ReceivedFile } from './read-register.ts';

// The newest file asks; what an earlier one asked and nobody decided is asked again by this one, or is no question any more.
const SUPERSEDE = "update registry_register_finding set state = 'SUPERSEDED', version = version + 1, updated_at = $2 where file_id <> $1 and state in ('OPEN', 'NOTED')";

// A statement that an earlier file brought, and that this one repeats, belongs to this one's finding.
const LINK = `
  update registry_statement s set finding_id = f.id from registry_register_finding f, jsonb_to_recordset(f.stated) v (field text, value jsonb)
  where f.file_id = $1 and f.state = 'STATED' and s.organization_id = f.organization_id and s.field = v.field and s.value = v.value and s.source = 'REGISTER' and s.state = 'OPEN'`;

/** What differs in single facts is put beside what stands, as what the register says since the file's day. */
async function stateDifferences(context: Context, sql: Sql, { id, asOf, basis, fileName }: ReceivedFile): Promise<void> {
  const { rows } = await sql.query("select organization_id as organization, scope, stated from registry_register_finding where file_id = $1 and state = 'STATED'", [id]);
  const stated = rows.flatMap((row) => (row['stated'] as StatedField[]).map(({ field, value }) => ({
    organizationId: row['organization'] as string, scope: row['scope'] as string, field, value, origin: `${fileName}（${basis}）`, past: false,
  })));
  await insertStatements(sql, stated, deedOf(context, { action: 'reconcile', source: 'REGISTER', validSince: asOf }));
  await sql.query(LINK, [id]);
}

/** Compares the rows of a file with the registry, one statement for each kind of finding; nothing of an organization is changed. Gives the count of each kind. */
export async function compareWithRegister(context: Context, sql: Sql, file: ReceivedFile): Promise<Record<string, number>> {
  const now = context.clock.now();
  await sql.query("select pg_advisory_xact_lock(hashtextextended('register', 0))");
  for (const recognize of RECOGNIZE) await sql.query(recognize, [file.id]);
  for (const [kind, found] of Object.entries(FINDINGS)) await sql.query(keepFindings(kind, found), [file.id, file.asOf, now]);
  await sql.query(SUPERSEDE, [file.id, now]);
  await stateDifferences(context, sql, file);
  const { rows } = await sql.query('select kind, count(*)::int as count from registry_register_finding where file_id = $1 group by 1', [file.id]);
  return Object.fromEntries(rows.map((row) => [row['kind'] as string, row['count'] as number]));
}
