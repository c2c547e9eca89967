import { newId, type Sql } from '@gongqiao/kernel';
import type { ImportRow } from '../../import/classify/outcome.ts';
import { classify, type ClassifiedRow } from '../../import/classify/registry.ts';
import type { OrganizationRecord } from '../../organization/organization.facts.ts';
import { insertRows } from '../write-organizations.ts';
import { findKnown, type KnownOrganization } from './registry-rows.ts';
import { contentOf } from './stored-row.ts';
import { type FieldValues, valuesFromRecord } from './values.ts';

/** Whose rows are judged: the scopes in which the sender may import, `null` being everywhere. */
export interface Reach {
  readonly scopes: readonly string[] | null;
}

const within = ({ scopes }: Reach, scope: string): boolean => scopes === null || scopes.includes(scope);

/** Rows of other districts, and updates of organizations that are not the sender's, wait for legal-affairs. */
function isOutside(row: ClassifiedRow, known: KnownOrganization | undefined, reach: Reach): boolean {
  const { regionCode } = row.values;
  return (regionCode !== null && !within(reach, regionCode)) || (known !== undefined && row.outcome === 'UPDATE' && !within(reach, known.record.scope));
}

export interface Judged {
  readonly row_number: number;
  readonly name: string | null;
  readonly outcome: ClassifiedRow['outcome'];
  readonly relates_to_row: number | null;
  readonly relates_to_id: string | null;
  readonly outside_scope: boolean;
  readonly findings: ClassifiedRow['reasons'];
  readonly content: object;
  readonly present: FieldValues | null;
}

function presentOf(record: OrganizationRecord, reach: Reach): FieldValues | null {
  return within(reach, record.scope) ? valuesFromRecord(record) : null;
}

function judgedRow(row: ClassifiedRow, reach: Reach): Judged {
  const known = row.registryEntry as KnownOrganization | undefined;
  const updates = known !== undefined && row.codeValid && [known.creditCode, ...known.record.formerCodes].includes(row.values.creditCode);
  return {
    row_number: row.row, name: row.values.name, outcome: row.outcome, relates_to_row: row.repeatsRow, relates_to_id: known?.id ?? null, outside_scope: isOutside(row, known, reach),
    findings: row.reasons, content: contentOf(row), present: updates ? presentOf(known.record, reach) : null,
  };
}

/** Compares rows with the registry and says what each would do. */
export async function judge(sql: Sql, rows: readonly ImportRow[], reach: Reach): Promise<{ classified: ClassifiedRow[]; judged: Judged[] }> {
  const classified = classify(rows, await findKnown(sql, rows));
  return { classified, judged: classified.map((row) => judgedRow(row, reach)) };
}

export async function insertJudged(sql: Sql, batch: { id: string; scope: string }, judged: readonly Judged[], at: string): Promise<void> {
  const fixed = { version: 1, scope: batch.scope, created_at: at, updated_at: at, batch_id: batch.id, decision: null, decision_reason: null, result: null, organization_id: null };
  await insertRows(sql, 'registry_import_row', judged.map((row) => ({ id: newId(), ...fixed, ...row })));
}

/** Writes a new judgement over rows that stand already; a decision about what a row was is no decision about what it is now. */
export async function updateJudged(sql: Sql, batchId: string, judged: readonly Judged[], at: string): Promise<void> {
  await sql.query(`
    update registry_import_row r set name = n.name, outcome = n.outcome, relates_to_row = n.relates_to_row, relates_to_id = n.relates_to_id, outside_scope = n.outside_scope,
      findings = n.findings, content = n.content, present = n.present, updated_at = $3, version = r.version + 1,
      decision = case when r.outcome = n.outcome then r.decision end, decision_reason = case when r.outcome = n.outcome then r.decision_reason end
    from json_populate_recordset(null::registry_import_row, $2::json) n where r.batch_id = $1 and r.row_number = n.row_number`, [batchId, JSON.stringify(judged), at]);
}
