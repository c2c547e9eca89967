import { moveAccounts } from '@gongqiao/identity';
import type { Sql } from '@gongqiao/kernel';
import type { Moved } from '../../merge/merge.entity.ts';
import { DEPENDENTS, type Follower, followingMerges } from '../dependents.ts';
import { followDocuments } from '../follow-scope.ts';

interface Place {
  readonly id: string;
  readonly scope: string;
}

const FOLLOWERS = 'registry_organization';
const ACCOUNTS = 'identity_account';

// A table that names one organization only stands by its own name, as it did before there were others.
const keyOf = ({ table, column }: Follower): string => (column === 'organization_id' ? table : `${table}.${column}`);

/** Moves what hangs on one organization to another, with the accounts that act for it; those that were merged into it before now lead to the other too. Says what was moved. */
export async function moveAll(sql: Sql, from: Place, to: Place): Promise<Moved> {
  const moved: Record<string, string[]> = {};
  for (const table of DEPENDENTS) {
    const { rows } = await sql.query(`update ${table} set organization_id = $1, scope = $2 where organization_id = $3 returning id`, [to.id, to.scope, from.id]);
    moved[table] = rows.map((row) => row['id'] as string);
  }
  for (const follower of followingMerges()) {
    const { table, column } = follower;
    const { rows } = await sql.query(`update ${table} set ${column} = $1 where ${column} = $2 returning id`, [to.id, from.id]);
    moved[keyOf(follower)] = rows.map((row) => row['id'] as string);
  }
  const { rows } = await sql.query(`update ${FOLLOWERS} set merged_into_id = $1 where merged_into_id = $2 returning id`, [to.id, from.id]);
  await followDocuments(sql, [to.id]);
  return { ...moved, [FOLLOWERS]: rows.map((row) => row['id'] as string), [ACCOUNTS]: await moveAccounts(sql, from.id, to.id) };
}

/** Moves back what was moved and is still there. */
export async function moveBack(sql: Sql, moved: Moved, from: Place, to: Place): Promise<void> {
  for (const table of DEPENDENTS) {
    await sql.query(`update ${table} set organization_id = $1, scope = $2 where organization_id = $3 and id = any($4::uuid[])`, [to.id, to.scope, from.id, moved[table] ?? []]);
  }
  for (const follower of followingMerges()) {
    const { table, column } = follower;
    await sql.query(`update ${table} set ${column} = $1 where ${column} = $2 and id = any($3::uuid[])`, [to.id, from.id, moved[keyOf(follower)] ?? []]);
  }
  await sql.query(`update ${FOLLOWERS} set merged_into_id = $1 where merged_into_id = $2 and id = any($3::uuid[])`, [to.id, from.id, moved[FOLLOWERS] ?? []]);
  await followDocuments(sql, [to.id]);
  await moveAccounts(sql, from.id, to.id, moved[ACCOUNTS] ?? []);
}
