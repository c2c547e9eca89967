import type { Sql } from '@gongqiao/kernel';
import type { PersonVault } from './person-vault.ts';

const MOST = 500;

const toReseal = 'select id, phone_sealed as sealed from identity_account where phone_sealed is not null and not starts_with(phone_sealed, $1) order by id limit $2 for update skip locked';
const keep = `
  update identity_account a set phone_sealed = n.sealed, phone_index = n.index from jsonb_to_recordset($1::jsonb) n (id uuid, sealed text, index text) where a.id = n.id`;

/** Seals some of the numbers that were sealed under another key anew, in the transaction of `sql`. Gives how many; none is left when it is 0 and nobody else is at it. */
export async function resealPhones(sql: Sql, people: PersonVault): Promise<number> {
  const { rows } = await sql.query(toReseal, [`${people.keyId}.`, MOST]);
  const anew = rows.map(({ id, sealed }) => {
    const phone = people.open(String(id), String(sealed));
    return { id, sealed: people.seal(String(id), phone), index: people.indexOf(phone) };
  });
  if (anew.length > 0) await sql.query(keep, [JSON.stringify(anew)]);
  return anew.length;
}
