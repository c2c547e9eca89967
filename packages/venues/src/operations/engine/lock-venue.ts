import type { Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';

/**
 * One at a time decides about a venue's spaces, until the transaction ends: so each sees what the others took, and two that want the same do not wait for
 * each other in the index. That nothing overlaps the table itself keeps, whoever forgets this.
 */
export async function lockVenue(context: Context, venueId: string): Promise<void> {
  await transactionSql(context).query("select pg_advisory_xact_lock(hashtextextended('venues_venue ' || $1, 0))", [venueId]);
}
