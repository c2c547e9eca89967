import { type Clock, type Graph, type Sql, today } from '@gongqiao/kernel';
import type { PersonVault } from '../person/person-vault.ts';
import { phoneOf } from '../person/phone.ts';
import { findByPhone, type PersonKind } from '../person/register.ts';
import { countFailure, findLock, forgetFailures, type Lock } from './attempts.ts';
import { hashPassword, isOutdated, passwordFault, passwordMatches, SHORTEST_PASSWORD } from '../password/password.ts';
import { type SignedIn, viewerOf } from '../viewer/viewer-of.ts';
import { accountColumns, accountFacts, accountTables } from './session-row.ts';
import { type FactorOptions, type FactorResult, type FactorTyped, passFactor } from './pass-factor.ts';
import type { Sessions } from './sessions.ts';

const findAccount = `
  select ${accountColumns('$2')}, a.password_hash as "passwordHash", a.disabled_at is not null as disabled, a.password_temporary_until as "temporaryUntil", a.second_factor_since is not null as "hasFactor"
  from ${accountTables} where a.account = $1`;

export interface Credentials extends FactorTyped {
  /** Its name; or, of a person, the telephone number. */
  readonly account: string;
  /** On which side somebody comes in by a number. */
  readonly as?: PersonKind | null | undefined;
  readonly password: string;
  /** Where it comes from, to notice many attempts on many accounts. */
  readonly address: string;
  /** The browser, in the words in which its owner will recognize it. */
  readonly device?: string;
  /** In place of a one-time password. */
  readonly newPassword?: string | null;
}

export interface SignInOptions {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly graph: Pick<Graph, 'grants'>;
  readonly sessions: Sessions;
  readonly factors: FactorOptions;
  readonly people: PersonVault;
  /** Staff sign in by the union's identity provider: their passwords open nothing here, but for system administrators, who must get in when it is away. */
  readonly federated?: boolean;
  /** Told of a refusal, and of the account if there is one: after the same work either way. */
  readonly refused?: (accountId: string | null) => Promise<void>;
}

/** A session; or what is wanted first, a password of one's own, with what is wrong with the one that was given, or the second factor; or until when it is too late to try. */
export type SignInResult = (Passed & { readonly token: string; readonly viewer: SignedIn }) | { readonly newPassword: string } | { readonly federated: true } | Exclude<FactorResult, Passed>;
type Passed = Extract<FactorResult, { readonly proof: unknown }>;

async function keepPassword(sql: Sql, accountId: string, password: string): Promise<void> {
  await sql.query('update identity_account set password_hash = $2, password_temporary_until = null where id = $1', [accountId, await hashPassword(password)]);
}

// What is wrong with the password that is to take the one-time password's place, or null.
function newPasswordFault({ account, password, newPassword }: Credentials): string | null {
  if (!newPassword) return `这是一次性密码。请设一个自己的密码，至少 ${SHORTEST_PASSWORD} 个字符。`;
  return newPassword === password ? '新密码不能与一次性密码相同。' : passwordFault(newPassword, [account]);
}

// A number that nobody has is counted under its index, so that no number is kept as it was typed.
async function nameOf({ sql, people }: SignInOptions, { account, as }: Credentials): Promise<string> {
  const phone = as ? phoneOf(account) : null;
  if (!as || !phone) return account.trim().toLowerCase();
  return (await findByPhone({ sql }, people, as, phone))?.account ?? `${as} ${people.indexOf(phone)}`;
}

type Row = Readonly<Record<string, unknown>>;

// Unknown, wrong, run out and disabled take the same work.
async function findMatching({ sql, clock }: SignInOptions, account: string, password: string): Promise<{ readonly known: Row | null; readonly row: Row | null }> {
  const { rows } = await sql.query(findAccount, [account, today(clock)]);
  const [known = null] = rows;
  const matches = await passwordMatches(known ? String(known['passwordHash']) : null, password);
  const until = known?.['temporaryUntil'] as string | null | undefined;
  return { known, row: known && matches && !known['disabled'] && !(until && new Date(until) < clock.now()) ? known : null };
}

/**
 * Opens a session, or null: an unknown account, a wrong password, one that has run out and a disabled account look and take the same.
 * After failures in a row, nothing is looked at until the wait is over. A second factor is asked for once the password was right, and a one-time password is replaced only with it.
 */
export async function signIn(options: SignInOptions, credentials: Credentials): Promise<SignInResult | null> {
  const { sql, clock, graph, sessions, refused } = options;
  const attempt = { account: await nameOf(options, credentials), address: credentials.address };
  const locked = await findLock(sql, clock, attempt);
  if (locked) return refuseLocked(options, locked);
  const { known, row } = await findMatching(options, attempt.account, credentials.password);
  if (!row) {
    await countFailure(sql, clock, attempt);
    await refused?.(known && String(known['accountId']));
    return null;
  }
  // Of many who ask at once each is looked at before the others are counted: the right one among them is told no more than the next to come.
  const lockedMeanwhile = await findLock(sql, clock, attempt);
  if (lockedMeanwhile) return refuseLocked(options, lockedMeanwhile);
  const facts = accountFacts(row);
  if (options.federated && facts.kind === 'STAFF' && !facts.roles.includes('system-administrator')) return { federated: true };
  const temporary = row['temporaryUntil'] !== null;
  const fault = temporary ? newPasswordFault(credentials) : null;
  if (fault !== null) return { newPassword: fault };
  const viewer = viewerOf(facts, graph);
  const passed = await passFactor(options, attempt, viewer, Boolean(row['hasFactor']), credentials);
  if (!('proof' in passed)) return refuseFactor(options, facts.id, passed);
  await forgetFailures(sql, attempt.account);
  if (temporary || isOutdated(String(row['passwordHash']))) await keepPassword(sql, facts.id, temporary ? credentials.newPassword! : credentials.password);
  return { ...passed, token: await sessions.open(facts.id, credentials.device), viewer };
}

async function refuseLocked({ refused }: SignInOptions, lock: Lock): Promise<Lock> {
  await refused?.(null);
  return lock;
}

async function refuseFactor({ refused }: SignInOptions, accountId: string, result: Exclude<FactorResult, Passed>): Promise<SignInResult> {
  if ('lockedUntil' in result || result.wrong) await refused?.(accountId);
  return result;
}
