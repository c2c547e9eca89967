import { randomInt } from 'node:crypto';
import { type Context, createRow, getRow, inTransaction, newId, updateRow } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { hashPassword, passwordFault } from '../password/password.ts';
import { refuse } from '../refusals.ts';
import { ADMINISTRATION } from '../role/roles.ts';
import { forgetFailures } from '../session/attempts.ts';
import type { PersonVault } from './person-vault.ts';
import { getPhone, maskedPhone } from './phone.ts';
import { spendPhoneCode } from './phone-code.ts';

/** On which side somebody registers. Staff are given their accounts. */
export type PersonKind = 'ORGANIZATION' | 'WORKER';

export interface PhoneProof {
  readonly kind: PersonKind;
  readonly phone: string;
  readonly code: string;
  readonly password: string;
}

export interface Registration extends PhoneProof {
  readonly displayName: string;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LONGEST_NAME = 30;
const prefixes = { ORGANIZATION: 'o', WORKER: 'w' } as const;

// The name of an account says nothing of who it is: people sign in by their number.
const makeName = (kind: PersonKind): string => `${prefixes[kind]}-${Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

export function getOwnName(typed: string): string {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  if (name === '' || [...name].length > LONGEST_NAME) throw refuse('OWN_NAME_MISSING', {}, ['displayName']);
  return name;
}

function checkPassword(password: string, words: readonly string[]): void {
  const why = passwordFault(password, words);
  if (why) throw refuse('PASSWORD_WEAK', { why }, ['password']);
}

/** The account of a number on one side, or null. */
export async function findByPhone({ sql }: Pick<Context, 'sql'>, people: PersonVault, kind: PersonKind, phone: string): Promise<{ readonly id: string; readonly account: string; readonly disabled: boolean } | null> {
  const { rows: [row] } = await sql.query('select id, account, disabled_at is not null as disabled from identity_account where phone_index = any($1::text[]) and kind = $2', [people.indexesOf(phone), kind]);
  return row ? { id: String(row['id']), account: String(row['account']), disabled: row['disabled'] === true } : null;
}

/** The number of an account, opened; null when it has none. Whoever asks has looked at why. */
export async function phoneOfAccount({ sql }: Pick<Context, 'sql'>, people: PersonVault, accountId: string): Promise<string | null> {
  const { rows: [row] } = await sql.query('select phone_sealed as sealed from identity_account where id = $1', [accountId]);
  return row?.['sealed'] ? people.open(accountId, String(row['sealed'])) : null;
}

/** A number as an account keeps it. */
export function keptPhone(people: PersonVault, accountId: string, phone: string): Pick<Account, 'phoneMasked' | 'phoneSealed' | 'phoneIndex'> {
  return { phoneMasked: maskedPhone(phone), phoneSealed: people.seal(accountId, phone), phoneIndex: people.indexOf(phone) };
}

/** Makes an account of a person, in the running transaction. */
export function createPerson(context: Context, people: PersonVault, { kind, phone, ...values }: { kind: PersonKind; phone: string } & Pick<Account, 'displayName' | 'passwordHash' | 'organizationId' | 'passwordTemporaryUntil'>): Account {
  const id = newId();
  return createRow(context, Account, { id, kind, account: makeName(kind), ...values, ...keptPhone(people, id, phone), department: null, unit: null, disabledAt: null, scope: ADMINISTRATION }, { action: 'register' });
}

/** Opens an account for whoever proves to hold a number. Gives its key. What was typed wrongly is said before the code is used up. */
export async function register(context: Context, people: PersonVault, typed: Registration): Promise<string> {
  const [phone, displayName] = [getPhone(typed.phone), getOwnName(typed.displayName)];
  checkPassword(typed.password, [phone, displayName]);
  await spendPhoneCode({ ...context, people }, phone, typed.code);
  if (await findByPhone(context, people, typed.kind, phone)) throw refuse('PHONE_TAKEN', {}, ['phone']);
  const passwordHash = await hashPassword(typed.password);
  return inTransaction(context, async () => createPerson(context, people, { kind: typed.kind, phone, displayName, passwordHash, organizationId: null, passwordTemporaryUntil: null }).id, { action: 'register', noun: 'Account', id: null });
}

/** Puts a new password in place of a forgotten one for whoever proves to hold the number; sessions end. Gives the account's key. */
export async function resetByPhone(context: Context, people: PersonVault, { kind, phone: typed, code, password }: PhoneProof): Promise<string> {
  const phone = getPhone(typed);
  checkPassword(password, [phone]);
  await spendPhoneCode({ ...context, people }, phone, code);
  const found = await findByPhone(context, people, kind, phone);
  if (!found || found.disabled) throw refuse('PHONE_UNKNOWN', {}, ['phone']);
  const passwordHash = await hashPassword(password);
  await inTransaction(context, async () => {
    const account = await getRow(context, Account, found.id, true);
    await updateRow(context, account, account.version, { passwordHash, passwordTemporaryUntil: null }, { action: 'resetOwnPassword', kind: 'ADVANCE' });
  }, { action: 'resetOwnPassword', noun: 'Account', id: found.id });
  await forgetFailures(context.sql, found.account);
  return found.id;
}
