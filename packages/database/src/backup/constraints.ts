import pg from 'pg';

const { escapeIdentifier: identifier } = pg;

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly enabled: 'O' | 'A';
}

/** What would stand in the way of rows that are loaded as they are, in any order. */
export interface Suspended {
  readonly foreignKeys: readonly ForeignKey[];
  readonly triggers: readonly Trigger[];
}

const foreignKeysQuery = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`;

const triggersQuery = `
  select t.tgrelid::regclass::text as table, t.tgname as name, t.tgenabled as enabled
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled in ('O', 'A') order by 1, 2`;

/**
 * Takes away foreign keys (they may run in circles) and switches off triggers (their work is among the rows), in the
 * caller's transaction. The owner of the tables may; switching off the keys' own triggers would take a superuser.
 */
export async function suspendConstraints(client: pg.ClientBase): Promise<Suspended> {
  const { rows: foreignKeys } = await client.query<ForeignKey>(foreignKeysQuery);
  const { rows: triggers } = await client.query<Trigger>(triggersQuery);
  for (const { table, name } of foreignKeys) await client.query(`alter table ${table} drop constraint ${identifier(name)}`);
  for (const { table, name } of triggers) await client.query(`alter table ${table} disable trigger ${identifier(name)}`);
  return { foreignKeys, triggers };
}

/** Puts them back as they were; every row is checked against its foreign keys. */
export async function resumeConstraints(client: pg.ClientBase, { foreignKeys, triggers }: Suspended): Promise<void> {
  for (const { table, name, definition } of foreignKeys) await client.query(`alter table ${table} add constraint ${identifier(name)} ${definition}`);
  for (const { table, name, enabled } of triggers) {
    await client.query(`alter table ${table} enable ${enabled === 'A' ? 'always ' : ''}trigger ${identifier(name)}`);
  }
}
