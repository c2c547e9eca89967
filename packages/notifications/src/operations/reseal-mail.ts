import type { PersonVault } from '@gongqiao/identity';
import type { Sql } from '@gongqiao/kernel';

const MOST = 500;

const toReseal = 'select account_id as id, mail_sealed as sealed from notifications_preference where mail_sealed is not null and not starts_with(mail_sealed, $1) order by account_id limit $2 for update skip locked';
const keep = 'update notifications_preference p set mail_sealed = n.sealed from jsonb_to_recordset($1::jsonb) n (id uuid, sealed text) where p.account_id = n.id';

/** Seals some of the mail addresses that were sealed under another key anew, in the transaction of `sql`. Gives how many. */
export async function resealMail(sql: Sql, people: PersonVault): Promise<number> {
  const { rows } = await sql.query(toReseal, [`${people.keyId}.`, MOST]);
  const anew = rows.map(({ id, sealed }) => ({ id, sealed: people.seal(String(id), people.open(String(id), String(sealed), 'mail'), 'mail') }));
  if (anew.length > 0) await sql.query(keep, [JSON.stringify(anew)]);
  return anew.length;
}
