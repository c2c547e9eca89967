import { EVERYWHERE, scopesOf, seesOnlyPublic, type Sql, type Viewer } from '@gongqiao/kernel';
import type { Parameters } from './parameters.ts';

/** The setting that row-level security reads. Empty or not set at all, no guarded table shows a row. */
export const SCOPES = 'app.scopes';

const keys = (name: string, id: string | null): readonly string[] => (id === null ? [] : [`${name}:${id}`]);

/**
 * What row-level security is told of a viewer: the scopes that they hold, and whose rows are their own. Everybody may see what is published; those who
 * are no staff hold no scope of the union's, whatever their permissions say, and the system says explicitly that it means the whole city.
 */
function keysOf(viewer: Viewer): readonly string[] {
  if (viewer.kind === 'SYSTEM') return [EVERYWHERE];
  const scopes = seesOnlyPublic(viewer) ? [] : scopesOf(viewer);
  return [...scopes, 'published', ...keys('account', viewer.accountId), ...keys('office', viewer.unitId), ...keys('organization', viewer.organizationId)];
}

const arrayText = (items: readonly string[]): string => `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** The session variables of a viewer's transactions. */
export function sessionOf(viewer: Viewer): Readonly<Record<typeof SCOPES, string>> {
  return { [SCOPES]: arrayText(keysOf(viewer)) };
}

/**
 * The first part of every read's WITH: `s` sets the viewer's scopes inside the statement, so that row-level security needs no second one and nothing
 * stays on the connection. The outermost SELECT, UPDATE or DELETE that follows has `GUARDED` in its WHERE: PostgreSQL decides it before it reads any row.
 */
export function scopeSql(viewer: Viewer, parameters: Parameters): string {
  return `s as materialized (select set_config('${SCOPES}', ${parameters.add(sessionOf(viewer)[SCOPES])}, true) v)`;
}

export const GUARDED = '(select v from s) is not null';

/**
 * Does a step of a transaction in the whole city: where a command has to know what lies beyond the scopes of whoever calls it, such as whether a code is
 * taken. What of it is told, and to whom, is up to the step. `sql` is the transaction's.
 */
export async function acrossScopes<T>(sql: Sql, step: () => Promise<T>): Promise<T> {
  const set = async (scopes: unknown): Promise<unknown> => (await sql.query(`select current_setting('${SCOPES}', true) as before, set_config('${SCOPES}', $1, true)`, [scopes])).rows[0]!['before'];
  const own = await set(arrayText([EVERYWHERE]));
  try {
    return await step();
  } finally {
    // A transaction that failed takes no statement any more, and nothing of it stays.
    await set(own).catch(() => {});
  }
}
