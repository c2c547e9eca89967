import { type Context, newId } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { StatedField } from '../../register-finding/register-finding.entity.ts';
import { deedOf, eventColumns } from '../deed.ts';
import { decision } from '../statements.ts';
import { insertRows } from '../write-organizations.ts';

/** A finding that is decided together with others. */
export interface Matching {
  readonly id: string;
  readonly version: number;
  readonly scope: string;
  readonly creditCode: string;
  readonly stated: readonly StatedField[];
  /** The day of which its file tells. */
  readonly asOf: string;
  readonly state: string;
  readonly decisionReason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

export interface Decision {
  readonly name: string;
  readonly to: string;
  readonly reason: string;
}

const FIELDS = ['state', 'decisionReason', 'decidedBy', 'decidedAt'] as const;
const said = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** What `advance` does for one finding, for many: rows and events, each by one statement. `organizations`: what came of which finding. */
export async function advanceFindings(context: Context, findings: readonly Matching[], { name, to, reason }: Decision, organizations: ReadonlyMap<string, string> | null): Promise<void> {
  const after = { state: to, ...decision(context, reason) };
  const sql = transactionSql(context);
  await sql.query(`
    update registry_register_finding f set state = $2, decision_reason = $3, decided_by = $4, decided_at = $5, updated_at = $5, version = f.version + 1, organization_id = coalesce(n.organization_id, f.organization_id)
    from json_to_recordset($1::json) n (id uuid, organization_id uuid) where f.id = n.id`,
  [JSON.stringify(findings.map(({ id }) => ({ id, organization_id: organizations?.get(id) ?? null }))), to, after.decisionReason, after.decidedBy, after.decidedAt]);
  const event = eventColumns(deedOf(context, { action: name, reason }));
  await insertRows(sql, 'kernel_event', findings.map((finding) => ({
    ...event, id: newId(), subject_type: 'RegisterFinding', subject_id: finding.id, subject_version: finding.version + 1, kind: 'ADVANCE', scope: finding.scope,
    changes: FIELDS.map((field) => ({ field, before: said(finding[field]), after: said(after[field]) })).filter((change) => change.before !== change.after),
  })));
}
