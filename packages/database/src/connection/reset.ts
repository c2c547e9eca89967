import type pg from 'pg';
import { DatabaseFault, errorCode } from '../fault.ts';
import { inTransaction, withConnection } from './session.ts';

/** Drops schema public with all it holds and makes it again for the same roles, inside the caller's transaction. */
export async function recreateSchema(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ grantee: string }>(`
    select distinct a.grantee::regrole::text as grantee from pg_namespace n, aclexplode(n.nspacl) a
    where n.nspname = 'public' and a.privilege_type = 'USAGE' and a.grantee <> 0 and a.grantee <> n.nspowner`);
  await client.query("set local lock_timeout = '5s'");
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  for (const { grantee } of rows) await client.query(`grant usage on schema public to ${grantee}`);
  await client.query('create extension if not exists pg_trgm schema public');
}

/** Says a lock timeout (SQLSTATE 55P03) in words; passes everything else on. */
export function explainLock(error: unknown): unknown {
  if (errorCode(error) !== '55P03') return error;
  return new DatabaseFault('DATABASE_IN_USE', '数据库正被使用, 等候 5 秒后仍未空出。请先停止正在运行的服务再试。', error);
}

/** Empties the database: no table, no row, no migration is left. `url` is the migrator's. */
export async function resetDatabase(url: string): Promise<void> {
  try {
    await withConnection(url, (client) => inTransaction(client, () => recreateSchema(client)));
  } catch (error) {
    throw explainLock(error);
  }
}
