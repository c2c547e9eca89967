import type { Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { Span } from '../../time/opening.ts';

export interface Taken extends Span {
  readonly spaceId: string;
  readonly closed: boolean;
}

const asTaken = (row: Record<string, unknown>): Taken => ({ spaceId: row['space_id'] as string, from: new Date(row['starts_at'] as string), to: new Date(row['ends_at'] as string), closed: row['closed'] as boolean });

/** When the spaces of a venue are taken within a time, whoever has them. */
export async function takenIn(context: Context, venueId: string, { from, to }: Span): Promise<Taken[]> {
  const { rows } = await transactionSql(context).query('select * from venues_taken($1, $2, $3)', [venueId, from, to]);
  return rows.map(asTaken);
}

export const takenOf = (taken: readonly Taken[], { id }: { readonly id: string }): Taken[] => taken.filter(({ spaceId }) => spaceId === id);
