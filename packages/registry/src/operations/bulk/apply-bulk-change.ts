import { advance, type Context, getRow, rowsFor, type Sql } from '@gongqiao/kernel';
import { literal, transactionSql } from '@gongqiao/query';
import { BulkChange } from '../../bulk-change/bulk-change.entity.ts';
import { bulkChangeFlow } from '../../bulk-change/bulk-change.flow.ts';
import { type Deed, deedOf } from '../deed.ts';
import { followScopes } from '../follow-scope.ts';
import { portions } from '../import/portions.ts';
import { type KnownOrganization, lockById } from '../import/registry-rows.ts';
import { reaches } from '../viewer-unit.ts';
import { updateOrganizations, type Written } from '../write-organizations.ts';
import type { Wish } from './bulk-wish.ts';
import { judge } from './judge-rows.ts';
import { keepResults, type RowResult, tallyOf } from './tally.ts';

export interface StoredRow {
  readonly id: string;
  readonly organization: string;
  readonly seen_version: number;
}

const CHANGED_SINCE = '预览之后有人改动过，没有覆盖；请打开看过再更正。';
const GONE = '已不在库中，或者不再归您办理。';

/** Writes organizations anew; what hangs on them follows to where they belong. */
export async function writeAll(sql: Sql, written: readonly Written[], deed: Deed): Promise<void> {
  await updateOrganizations(sql, written, deed);
  await followScopes(sql, written.filter(({ before, after }) => before!.scope !== after.scope).map(({ id, after }) => ({ id, scope: after.scope })));
}

/** Why one that the preview would have changed is left as it is. */
function hindrance({ viewer }: Context, row: StoredRow, known: KnownOrganization | undefined): string | null {
  if (!known || known.record.mergedIntoId !== null || !reaches(viewer, 'registry.correct', known.record.scope)) return GONE;
  return known.version === row.seen_version ? null : CHANGED_SINCE;
}

async function applyPortion(context: Context, sql: Sql, rows: readonly StoredRow[], wish: Wish, deed: Deed): Promise<void> {
  const known = await lockById(sql, rows.map(({ organization }) => organization));
  const hindered = new Map(rows.map((row) => [row.id, hindrance(context, row, known.get(row.organization))]));
  const free = rows.filter(({ id }) => hindered.get(id) === null);
  const judged = await judge(context, sql, wish, free.map(({ organization }) => known.get(organization)!));
  // What the viewer may do can have changed since the preview too.
  const refused = new Map(judged.flatMap(({ known: { id }, message }) => (message === null ? [] : [[id, message] as const])));
  await writeAll(sql, judged.filter(({ outcome }) => outcome === 'CHANGE').map(({ known: { id, version, record }, after }) => ({ id, version: version + 1, before: record, after })), deed);
  await keepResults(sql, rows.map(({ id, organization }): RowResult => {
    const message = hindered.get(id) ?? refused.get(organization) ?? null;
    return { id, result: message === null ? 'CHANGED' : 'CONFLICT', message };
  }), context.clock.now());
}

/** Carries out what the preview showed, organization by organization; what somebody changed since is left and named. */
export async function applyBulkChange(context: Context, id: string, version: number): Promise<BulkChange> {
  const change = await getRow(context, BulkChange, id, rowsFor(bulkChangeFlow.actions['apply']!, context.viewer));
  await advance(context, bulkChangeFlow, change, { action: 'apply', version, reason: change.reason, values: { appliedAt: context.clock.now() } });
  await context.em.flush();
  const sql = transactionSql(context);
  const deed = deedOf(context, { action: 'bulk', reason: change.reason, batchId: id, source: 'CORRECTION', validSince: change.validSince });
  const rows = portions<StoredRow>(sql, `
    select id, organization_id as organization, seen_version from registry_bulk_change_row
    where bulk_change_id = ${literal(id)} and outcome = 'CHANGE' and organization_id is not null order by place`);
  for await (const portion of rows) await applyPortion(context, sql, portion, change.wish as unknown as Wish, deed);
  change.tally = await tallyOf(sql, id);
  return change;
}
