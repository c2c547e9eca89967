import type { Sql } from '@gongqiao/kernel';
import { searchWords, withOtherDistricts } from '../organization/search-words.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly creditCode: string | null;
  readonly formerCodes: readonly string[];
}

/** Keeps what organizations are found by; belongs into the transaction that writes them. */
export async function keepSearchWords(sql: Sql, organizations: readonly Named[]): Promise<void> {
  const rows = organizations.map(({ id, name, formerNames, creditCode, formerCodes }) => ({
    organization_id: id, ...searchWords([...new Set([...withOtherDistricts(name), ...formerNames])], [...(creditCode ? [creditCode] : []), ...formerCodes]),
  }));
  await sql.query(`
    insert into registry_search_words select * from json_populate_recordset(null::registry_search_words, $1::json)
    on conflict (organization_id) do update set words = excluded.words, pairs = excluded.pairs`, [JSON.stringify(rows)]);
}
