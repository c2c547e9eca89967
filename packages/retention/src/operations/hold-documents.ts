import { type Context, createRow, getRow, matches, updateRow, withinScope } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { RetentionHold } from '../hold/hold.entity.ts';
import { refuse } from '../refusals.ts';
import { putAside } from './list-expired.ts';
import { reasonOf } from './reason.ts';

/** Keeps the documents of a row from being destroyed, whenever they run out; what waits in the list already leaves it. */
export async function holdDocuments(context: Context, holderId: string, typed: string): Promise<RetentionHold> {
  const reason = reasonOf(typed);
  const sql = transactionSql(context);
  const { rows } = await sql.query('select holder_type as "holderType", min(scope) as scope from documents_document where holder_id::text = $1 and destroyed_at is null group by holder_type', [holderId]);
  if (!rows[0] || !matches(withinScope(context.viewer, 'retention.hold'), { scope: String(rows[0]['scope']) })) throw refuse('HOLD_NOTHING', {}, ['holder']);
  // Two at once: the second waits for the first, and finds its hold.
  await sql.query("select pg_advisory_xact_lock(hashtextextended('retention hold ' || $1, 0))", [holderId]);
  const standing = await sql.query('select from retention_hold where holder_id::text = $1 and released_at is null', [holderId]);
  if (standing.rows.length > 0) throw refuse('HOLD_THERE', {}, ['holder']);
  const hold = createRow(context, RetentionHold, {
    holderType: String(rows[0]['holderType']), holderId, scope: String(rows[0]['scope']), reason, heldBy: context.viewer.name, heldAt: context.clock.now(), releaseReason: null, releasedAt: null,
  }, { action: 'hold', reason });
  await context.em.flush();
  await putAside(context);
  return hold;
}

/** Says that they are needed no longer; what has run out meanwhile is listed again within the hour. */
export async function releaseHold(context: Context, id: string, { version, reason: typed }: { readonly version: number; readonly reason: string }): Promise<RetentionHold> {
  const reason = reasonOf(typed);
  const hold = await getRow(context, RetentionHold, id, withinScope(context.viewer, 'retention.hold'));
  if (hold.releasedAt !== null) throw refuse('HOLD_OVER');
  return updateRow(context, hold, version, { releaseReason: reason, releasedAt: context.clock.now() }, { action: 'release', reason });
}
