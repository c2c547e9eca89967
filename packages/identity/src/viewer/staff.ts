import { type Context, type Graph, today } from '@gongqiao/kernel';
import { accountColumns, accountFacts, accountTables } from '../session/session-row.ts';
import { type SignedIn, viewerOf } from './viewer-of.ts';

/** One of the union's own people as they are today: what they may do, and where they work. */
export interface StaffMember {
  readonly viewer: SignedIn;
  readonly unitName: string | null;
}

const findAll = `select ${accountColumns('$1')}, u.name as "unitName" from ${accountTables} where a.kind = 'STAFF' and a.disabled_at is null order by a.display_name, a.id`;

/** Everybody who works here and can sign in, with the rights that their sessions would have. */
export async function findStaff({ sql, clock }: Pick<Context, 'sql' | 'clock'>, graph: Pick<Graph, 'grants'>): Promise<StaffMember[]> {
  const { rows } = await sql.query(findAll, [today(clock)]);
  return rows.map((row) => ({ viewer: viewerOf(accountFacts(row), graph), unitName: (row['unitName'] as string | null) ?? null }));
}
