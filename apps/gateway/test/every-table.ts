import pg from 'pg';

const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()', text: "gen_random_uuid()::text", int4: '(random() * 1000000000)::int', int8: '1', bool: 'random() < 0.5', jsonb: "'{}'", _text: "'{}'", timestamptz: 'now()', date: 'current_date', bytea: "'\\x00'",
};

/** A table behind row-level security, and SQL for what its columns may hold. */
export interface GuardedTable {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
}

export async function guardedTables(client: pg.ClientBase): Promise<GuardedTable[]> {
  const { rows } = await client.query<{ name: string; columns: [string, string][] }>(`
    select c.relname as name, (select json_agg(json_build_array(a.attname, t.typname) order by a.attnum) from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace order by 1`);
  return rows.map(({ name, columns }) => ({ name, columns: new Map(columns.map(([column, type]) => [column, VALUES[type]!])) }));
}

/** An INSERT of one row of which these columns are stated; the others hold anything. */
export function insertSql({ name, columns }: GuardedTable, stated: Readonly<Record<string, string>>): string {
  return `insert into ${name} (${[...columns.keys()].join(', ')}) values (${[...columns].map(([column, value]) => stated[column] ?? value).join(', ')})`;
}

/** As the superuser of a database of the test's own: whatever row there is may be written, only types still count. */
export async function withoutConstraints(client: pg.ClientBase): Promise<void> {
  await client.query('set session_replication_role = replica');
  const { rows } = await client.query<{ text: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as text from pg_constraint where contype in ('c', 'f') and connamespace = 'public'::regnamespace and conparentid = 0`);
  for (const { text } of rows) await client.query(text);
  // What a domain's triggers keep is tested with the domain.
  const { rows: kept } = await client.query<{ text: string }>("select distinct format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as text from pg_trigger where not tgisinternal and tgrelid::regclass::text ~ '^(decisions|incubation|funds)_'");
  for (const { text } of kept) await client.query(text);
}
