import type { Context, Sql } from '@gongqiao/kernel';
import { searchWords, withOtherDistricts } from '../organization/search-words.ts';

export interface Named {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly creditCode: string | null;
  readonly formerCodes: readonly string[];
}

/** What an organization's search words are made of, to compare. */
export const searchedTexts = ({ name, formerNames, creditCode, formerCodes }: Omit<Named, 'id' | 'scope'>): string => JSON.stringify([name, formerNames, creditCode, formerCodes]);

/** Keeps what organizations are found by; belongs into the transaction that writes them. */
export async function keepSearchWords(sql: Sql, organizations: readonly Named[]): Promise<void> {
  const rows = organizations.map(({ id, scope, name, formerNames, creditCode, formerCodes }) => ({
    organization_id: id, scope, ...searchWords([...new Set([...withOtherDistricts(name), ...formerNames])], [...(creditCode ? [creditCode] : []), ...formerCodes]),
  }));
  await writeWords(sql, 'registry_search_words', 'organization_id', rows);
}

/** Keeps what contacts are found by; belongs into the transaction that writes them. */
export async function keepContactWords(sql: Sql, contacts: readonly { readonly id: string; readonly position: string }[]): Promise<void> {
  await writeWords(sql, 'registry_contact_words', 'contact_id', contacts.map(({ id, position }) => ({ contact_id: id, ...searchWords([position], []) })));
}

const CHUNK = 5_000;

async function fillNext(sql: Sql): Promise<void> {
  const { rows } = await sql.query(`select id, position from registry_contact c where not exists (select 1 from registry_contact_words w where w.contact_id = c.id) limit ${CHUNK}`);
  await keepContactWords(sql, rows as { id: string; position: string }[]);
  if (rows.length === CHUNK) await fillNext(sql);
}

/** Words for the contacts of a registry from before contacts were searched: all get theirs, or none. Where some have them, nobody is looked for. */
export async function fillContactWords({ sql }: Pick<Context, 'sql'>): Promise<void> {
  const { rows } = await sql.query('select exists (select 1 from registry_contact_words) as kept');
  if (!rows[0]!['kept']) await fillNext(sql);
}

async function writeWords(sql: Sql, table: string, key: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).filter((column) => column !== key);
  const of = (source: string): string => columns.map((column) => `${source}.${column}`).join(', ');
  await sql.query(`
    insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)
    on conflict (${key}) do update set (${columns.join(', ')}) = row(${of('excluded')}) where (${of(table)}) is distinct from (${of('excluded')})`, [JSON.stringify(rows)]);
}
