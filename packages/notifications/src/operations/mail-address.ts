import { dropPhoneCode, makePhoneCode, type PersonVault, spendPhoneCode } from '@gongqiao/identity';
import { type Context, inTransaction, newId, Refused } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { refuse } from '../refusals.ts';

const FORM = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;
const LONGEST = 200;

/** An address as it is written to, or a refusal: plain characters only, so that nothing typed becomes a header. */
export function getMailAddress(typed: string): string {
  const address = typed.normalize('NFKC').trim();
  if (address.length > LONGEST || !FORM.test(address)) throw refuse('MAIL_FORM', {}, ['address']);
  return address;
}

/** For its owner to recognize: `w***g@example.org`. */
function masked(address: string): string {
  const [name = '', host = ''] = address.split('@');
  return `${name.slice(0, 1)}***${name.length > 2 ? name.slice(-1) : ''}@${host}`;
}

const WORDS = { PHONE_WAIT: 'MAIL_WAIT', PHONE_DAY: 'MAIL_OFTEN', PHONE_CODE: 'MAIL_CODE', PHONE_CODE_OVER: 'MAIL_CODE_OVER' } as const;

// Codes of addresses are counted and kept as those of telephone numbers are; only the words differ.
async function inOwnWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Refused ? WORDS[error.code as keyof typeof WORDS] : undefined;
    throw code ? refuse(code, {}, [code.startsWith('MAIL_CODE') ? 'code' : 'address']) : error;
  }
}

type Place = Pick<Context, 'sql' | 'clock'> & { readonly people: PersonVault };
// For this account alone: whoever reads the mailbox is not let into somebody else's settings.
const subjectOf = (accountId: string, address: string): string => `mail ${accountId} ${address.toLowerCase()}`;

/** A code that is sent to an address, which is the account's only when it comes back. */
export const makeMailCode = (place: Place, accountId: string, address: string): Promise<string> => inOwnWords(() => makePhoneCode(place, subjectOf(accountId, address)));

export const dropMailCode = (place: Place, accountId: string, address: string): Promise<void> => dropPhoneCode(place, subjectOf(accountId, address));

const keep = `
  insert into notifications_preference as p (id, scope, created_at, updated_at, account_id, mail_sealed, mail_masked, mail_confirmed_at)
  select $1, 'account:' || a.id, $2, $2, a.id, $4, $5, $2 from identity_account a where a.id::text = $3
  on conflict (account_id) do update set mail_sealed = $4, mail_masked = $5, mail_confirmed_at = $2, updated_at = $2, version = p.version + 1`;

/** Makes an address the account's own, by the code that was sent to it. */
export async function confirmMailAddress(context: Context, people: PersonVault, { address: typed, code }: { readonly address: string; readonly code: string }): Promise<{ readonly mailAddress: string }> {
  const [address, accountId] = [getMailAddress(typed), context.viewer.accountId!];
  await inOwnWords(() => spendPhoneCode({ ...context, people }, subjectOf(accountId, address), code));
  const values = [newId(), context.clock.now(), accountId, people.seal(accountId, address, 'mail'), masked(address)];
  await inTransaction(context, () => transactionSql(context).query(keep, values), { action: 'confirmMailAddress', noun: 'Account', id: accountId });
  return { mailAddress: masked(address) };
}

/** Forgets the address; what was to go there does not. */
export async function removeMailAddress(context: Context): Promise<void> {
  const { accountId } = context.viewer;
  const text = 'update notifications_preference set mail_sealed = null, mail_masked = null, mail_confirmed_at = null, updated_at = $2, version = version + 1 where account_id::text = $1';
  await inTransaction(context, () => transactionSql(context).query(text, [accountId, context.clock.now()]), { action: 'removeMailAddress', noun: 'Account', id: accountId });
}
