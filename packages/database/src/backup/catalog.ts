import pg from 'pg';
import { historyTable } from '../migration/history.ts';
import type { SequenceEntry } from './manifest.ts';

const { escapeIdentifier: identifier } = pg;

/** A table whose rows are saved. */
export interface SavedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** SQL terms that put its rows into one order everywhere: the primary key, or the whole row. */
  readonly order: readonly string[];
}

interface TableRow {
  readonly name: string;
  readonly columns: string[];
  readonly keys: { name: string; collated: boolean }[] | null;
}

// Generated columns are computed again; what an extension made is made by it again; a table in parts is saved as the one that it is.
const tablesQuery = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    (select json_agg(json_build_object('name', a.attname, 'collated', a.attcollation <> 0) order by k.place)
      from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (number, place), pg_attribute a
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as keys
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C"`;

// Another server may sort text by another language: byte order is the same everywhere.
function orderOf({ name, keys }: TableRow): string[] {
  if (!keys) return [`${identifier(name)}::text collate "C"`];
  return keys.map((key) => (key.collated ? `${identifier(key.name)} collate "C"` : identifier(key.name)));
}

/** The tables of schema public, but that of the migrations. */
export async function savedTables(client: pg.ClientBase): Promise<SavedTable[]> {
  const { rows } = await client.query<TableRow>(tablesQuery, [historyTable]);
  return rows.map((row) => ({ name: row.name, columns: row.columns, order: orderOf(row) }));
}

/** The sequences of schema public, those of identity columns included, and where they stand. */
export async function savedSequences(client: pg.ClientBase): Promise<SequenceEntry[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' order by c.relname collate "C"`);
  const sequences: SequenceEntry[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ lastValue: string; isCalled: boolean }>(`select last_value::text as "lastValue", is_called as "isCalled" from public.${identifier(name)}`);
    sequences.push({ name, ...state.rows[0]! });
  }
  return sequences;
}

function columnList(table: SavedTable): string {
  return table.columns.map((column) => identifier(column)).join(', ');
}

/** COPY of a table's rows to us, in their one order. */
export function copyOut(table: SavedTable): string {
  return `copy (select ${columnList(table)} from public.${identifier(table.name)} order by ${table.order.join(', ')}) to stdout`;
}

/** COPY of rows from us into a table. */
export function copyIn(table: SavedTable): string {
  return `copy public.${identifier(table.name)} (${columnList(table)}) from stdin`;
}

/** Values as text must not depend on the server's settings; a row hidden by a policy must be an error, not a gap. */
export const copySettings = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set extra_float_digits = 1; set bytea_output = 'hex'; set xmloption = 'content'; set row_security = off; set statement_timeout = 0`;
