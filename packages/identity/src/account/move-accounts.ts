import type { Sql } from '@gongqiao/kernel';

/**
 * Lets the accounts of one organization act for another, in the transaction of `sql`: those given by their keys, else all of them. Their sessions end.
 * Gives the keys of those that moved.
 */
export async function moveAccounts(sql: Sql, from: string, to: string, only: readonly string[] | null = null): Promise<string[]> {
  const { rows } = await sql.query('update identity_account set organization_id = $2 where organization_id = $1 and ($3::uuid[] is null or id = any($3)) returning id', [from, to, only]);
  return rows.map((row) => row['id'] as string);
}
