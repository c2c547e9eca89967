import { advance, type Context, type FieldChange, getRow, rowsFor, type Sql } from '@gongqiao/kernel';
import { literal, transactionSql } from '@gongqiao/query';
import { BulkChange } from '../../bulk-change/bulk-change.entity.ts';
import { bulkChangeFlow, undoUntil } from '../../bulk-change/bulk-change.flow.ts';
import { refuse } from '../../refusals.ts';
import { type Deed, deedOf } from '../deed.ts';
import { portions } from '../import/portions.ts';
import { lockById } from '../import/registry-rows.ts';
import { putBack, senderScopes } from '../put-back.ts';
import { writeAll } from './apply-bulk-change.ts';
import { keepResults, type RowResult, tallyOf } from './tally.ts';

/** A row that was changed, with what its event says. */
interface Changed {
  readonly id: string;
  readonly organization: string;
  readonly written: number;
  readonly changes: readonly FieldChange[];
}

const CHANGED_SINCE = '执行之后又有人改动过，没有撤销；请打开看过再更正。';

function changedRows(sql: Sql, id: string): AsyncGenerator<Changed[]> {
  return portions<Changed>(sql, `
    select r.id, r.organization_id as organization, e.subject_version as written, e.changes from registry_bulk_change_row r
    join kernel_event e on e.batch_id = r.bulk_change_id::text and e.subject_type = 'Organization' and e.subject_id = r.organization_id::text and e.action = 'bulk'
    where r.bulk_change_id = ${literal(id)} and r.result = 'CHANGED' order by r.place`);
}

async function undoPortion(context: Context, sql: Sql, rows: readonly Changed[], deed: Deed): Promise<void> {
  const known = await lockById(sql, rows.map(({ organization }) => organization));
  const untouched = rows.filter(({ organization, written }) => known.get(organization)?.version === written);
  const scopes = await senderScopes(sql, untouched.map(({ organization }) => known.get(organization)!.record));
  await writeAll(sql, untouched.map(({ organization, changes }) => putBack(known.get(organization)!, changes, scopes)), deed);
  await keepResults(sql, rows.map((row): RowResult => (untouched.includes(row) ? { id: row.id, result: 'UNDONE', message: null } : { id: row.id, result: 'KEPT', message: CHANGED_SINCE })), context.clock.now());
}

/** Takes a bulk change back, while it is fresh; what somebody changed since stays and is named. */
export async function undoBulkChange(context: Context, id: string, version: number): Promise<BulkChange> {
  const change = await getRow(context, BulkChange, id, rowsFor(bulkChangeFlow.actions['undo']!, context.viewer));
  const now = context.clock.now();
  if (change.appliedAt && now > undoUntil(change.appliedAt)) throw refuse('UNDO_OVER');
  await advance(context, bulkChangeFlow, change, { action: 'undo', version, values: { undoneAt: now } });
  await context.em.flush();
  const sql = transactionSql(context);
  const deed = deedOf(context, { action: 'undo', reason: `撤销批量更正：${change.reason}`, batchId: id, source: 'CORRECTION' });
  for await (const portion of changedRows(sql, id)) await undoPortion(context, sql, portion, deed);
  change.tally = await tallyOf(sql, id);
  return change;
}
