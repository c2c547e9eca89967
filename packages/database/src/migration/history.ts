import type pg from 'pg';
import type { AppliedMigration, Migration } from './migration.ts';
import { migrationHash } from './migration.ts';

/** Where a database remembers its migrations. */
export const historyTable = 'schema_migration';

// The application may read it (is the schema ready?), never write it, whatever the default privileges of tables are.
const createTable = `
  create table if not exists ${historyTable} (
    name text primary key,
    hash text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  do $$
  declare holder text;
  begin
    for holder in
      select distinct a.grantee::regrole::text from pg_class c, aclexplode(c.relacl) a
      where c.oid = '${historyTable}'::regclass and a.grantee <> c.relowner and a.grantee <> 0
    loop
      execute format('revoke insert, update, delete on ${historyTable} from %s', holder);
    end loop;
  end $$`;

/** The migrations a database has, oldest first; none where it was never migrated. */
export async function readHistory(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ exists: boolean }>(`select to_regclass('public.${historyTable}') is not null as exists`);
  if (!rows[0]?.exists) return [];
  const history = await client.query<AppliedMigration>(`select name, hash from ${historyTable} order by name`);
  return history.rows;
}

/** Makes the table where it is missing. */
export async function ensureHistory(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(`select to_regclass('public.${historyTable}') is not null as exists`);
  if (!rows[0]?.exists) await client.query(createTable);
}

/** Runs a migration and notes it, inside the caller's transaction. */
export async function applyMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  for (const sql of migration.up) await client.query(sql);
  await client.query(`insert into ${historyTable} (name, hash) values ($1, $2)`, [migration.name, migrationHash(migration)]);
}

/** Takes a migration back and forgets it, inside the caller's transaction. */
export async function undoMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  for (const sql of migration.down ?? []) await client.query(sql);
  await client.query(`delete from ${historyTable} where name = $1`, [migration.name]);
}
