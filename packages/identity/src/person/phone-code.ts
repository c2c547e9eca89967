import { randomInt, timingSafeEqual } from 'node:crypto';
import { type Clock, type Sql, today } from '@gongqiao/kernel';
import { refuse } from '../refusals.ts';
import type { PersonVault } from './person-vault.ts';

const MINUTE = 60_000;
/** A code is good for so long, in milliseconds. */
export const CODE_LIMIT = 5 * MINUTE;
/** A number is sent another code after so long, in milliseconds, and so many a day. */
export const CODE_PAUSE = MINUTE;
export const CODES_A_DAY = 10;
/** So many wrong codes, and another one has to be sent. */
const TRIES = 5;

export interface PhonePlace {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly people: PersonVault;
}

const before = (clock: Clock, milliseconds: number): Date => new Date(clock.now().getTime() - milliseconds);

async function refuseSoon({ sql, clock }: PhonePlace, index: string): Promise<never> {
  const { rows: [row] } = await sql.query('select sent_at as "sentAt" from identity_phone_code where phone_index = $1', [index]);
  const wait = Math.ceil((new Date(row?.['sentAt'] as string).getTime() + CODE_PAUSE - clock.now().getTime()) / 1000);
  throw wait > 0 ? refuse('PHONE_WAIT', { seconds: wait }, ['phone']) : refuse('PHONE_DAY', {}, ['phone']);
}

/** Codes that may be asked for from one address in an hour, whatever the numbers: each costs money, and rings somebody's telephone. */
export const CODES_AN_HOUR = 60;

/** Counts a code that is asked for from an address, for all gateways; refuses what is one too many. */
export async function takeFrom({ sql, clock }: Pick<PhonePlace, 'sql' | 'clock'>, address: string): Promise<void> {
  const now = clock.now();
  const { rows } = await sql.query(`
    insert into identity_attempt as a (key, failures, last_at) values ($1, 1, $2)
    on conflict (key) do update set failures = a.failures + 1, last_at = $2 where a.failures < $3 returning key`,
  [`codes ${address} ${now.toISOString().slice(0, 13)}`, now, CODES_AN_HOUR]);
  if (rows.length === 0) throw refuse('PHONE_ADDRESS');
}

/** A new code of six digits for a number, in place of an earlier one; whoever sends it is told by the caller. Refuses what comes too soon or too often. */
export async function makePhoneCode(place: PhonePlace, phone: string): Promise<string> {
  const { sql, clock, people } = place;
  const [code, index] = [String(randomInt(1_000_000)).padStart(6, '0'), people.indexOf(phone)];
  const { rows } = await sql.query(`
    insert into identity_phone_code as c (phone_index, code_hash, sent_at, tries, day, sent) values ($1, $2, $3, 0, $4, 1)
    on conflict (phone_index) do update set code_hash = $2, sent_at = $3, tries = 0, day = $4, sent = case when c.day = $4 then c.sent + 1 else 1 end
    where c.sent_at <= $5 and (c.day <> $4 or c.sent < $6) returning sent`,
  [index, people.hashOf(phone, code), clock.now(), today(clock), before(clock, CODE_PAUSE), CODES_A_DAY]);
  return rows.length > 0 ? code : refuseSoon(place, index);
}

/** Makes a code void that could not be sent, so that another may be asked for at once. */
export async function dropPhoneCode({ sql, people }: PhonePlace, phone: string): Promise<void> {
  await sql.query("update identity_phone_code set code_hash = '', sent_at = '-infinity' where phone_index = $1", [people.indexOf(phone)]);
}

/** Uses up the code of a number, or refuses; counted before it is looked at, so that many at once guess no more often than one. */
export async function spendPhoneCode({ sql, clock, people }: PhonePlace, phone: string, typed: string): Promise<void> {
  const index = people.indexOf(phone);
  const { rows: [row] } = await sql.query('update identity_phone_code set tries = tries + 1 where phone_index = $1 and sent_at > $2 and tries < $3 returning code_hash as hash', [index, before(clock, CODE_LIMIT), TRIES]);
  if (!row) throw refuse('PHONE_CODE_OVER', {}, ['code']);
  const [kept, given] = [Buffer.from(String(row['hash'])), Buffer.from(people.hashOf(phone, typed.normalize('NFKC').replaceAll(/\s/g, '')))];
  if (kept.length !== given.length || !timingSafeEqual(kept, given)) throw refuse('PHONE_CODE', {}, ['code']);
  const { rows } = await sql.query("update identity_phone_code set code_hash = '', tries = $2 where phone_index = $1 and code_hash = $3 returning day", [index, TRIES, String(row['hash'])]);
  if (rows.length === 0) throw refuse('PHONE_CODE_OVER', {}, ['code']);
}
