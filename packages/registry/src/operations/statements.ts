import { advance, type Context, newId, type Sql } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { Organization } from '../organization/organization.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { statementFlow } from '../statement/statement.flow.ts';
import { type Deed, eventColumns } from './deed.ts';

/** A value that a source states and that did not simply become what stands. */
export interface Stated {
  readonly organizationId: string;
  readonly scope: string;
  readonly field: string;
  readonly value: unknown;
  readonly origin: string | null;
  /** It tells of an earlier time than what stands: kept, but nobody has to choose. */
  readonly past: boolean;
}

/** Keeps what sources state beside what stands; what the same source has stated already is not kept twice. */
export async function insertStatements(sql: Sql, stated: readonly Stated[], deed: Deed): Promise<void> {
  if (stated.length === 0) return;
  const rows = stated.map(({ organizationId, scope, field, value, origin, past }) => ({
    id: newId(), version: 1, scope, created_at: deed.at, updated_at: deed.at, organization_id: organizationId, field, value, source: deed.source, origin, valid_since: deed.validSince,
    stated_by: deed.actorName, stated_at: deed.at, batch_id: deed.batchId, state: past ? 'PAST' : 'OPEN',
  }));
  await sql.query(`
    with fresh as (
      insert into registry_statement select n.* from json_populate_recordset(null::registry_statement, $1::json) n
      where not exists (select 1 from registry_statement s where s.organization_id = n.organization_id and s.field = n.field and s.value = n.value and s.source = n.source and s.state <> 'ADOPTED')
      returning id, scope, field, value, state)
    insert into kernel_event (id, subject_type, subject_id, subject_version, kind, changes, scope, action, reason, batch_id, source, valid_since, actor_name, actor_id, at)
    select gen_random_uuid(), 'Statement', f.id::text, 1, 'CREATE', jsonb_build_array(
      jsonb_build_object('field', 'field', 'before', null, 'after', f.field), jsonb_build_object('field', 'value', 'before', null, 'after', f.value), jsonb_build_object('field', 'state', 'before', null, 'after', f.state)),
      f.scope, e.action, e.reason, e.batch_id, e.source, e.valid_since, e.actor_name, e.actor_id, e.at
    from fresh f, json_populate_record(null::kernel_event, $2::json) e`, [JSON.stringify(rows), JSON.stringify(eventColumns(deed))]);
}

/** What a batch stated and nobody has chosen yet goes with the batch. */
export async function removeStatements(sql: Sql, batchId: string): Promise<void> {
  await sql.query("delete from registry_statement where batch_id = $1 and state in ('OPEN', 'PAST')", [batchId]);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Statements that say what now stands are no question any more. Most organizations have none: that is asked before any is loaded. */
export async function closeStatements(context: Context, row: Organization, present: Readonly<Record<string, unknown>>, reason: string | null): Promise<void> {
  const { rows } = await transactionSql(context).query("select id, field, value from registry_statement where organization_id = $1 and state = 'OPEN' and field = any($2)", [row.id, Object.keys(present)]);
  const settled = rows.filter(({ field, value }) => same(value, present[field as string]));
  if (settled.length === 0) return;
  for (const statement of (await context.em.find(Statement, { id: settled.map(({ id }) => id) } as never)) as Statement[]) {
    await advance(context, statementFlow, statement, { action: 'adopt', version: statement.version, reason, values: decision(context, reason) });
  }
}

/** Who chose, when and why, as it stands on a statement. */
export function decision({ viewer, clock }: Context, reason: string | null) {
  return { decisionReason: reason, decidedBy: viewer.name, decidedAt: clock.now() };
}
