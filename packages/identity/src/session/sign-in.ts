import { type Clock, type Graph, type Sql, today } from '@gongqiao/kernel';
import { hashPassword, isOutdated, passwordFault, passwordMatches } from '../password/password.ts';
import { type SignedIn, viewerOf } from '../viewer/viewer-of.ts';
import { accountColumns, accountFacts, accountTables } from './session-row.ts';
import type { Sessions } from './sessions.ts';

const findAccount = `
  select ${accountColumns('$2')}, a.password_hash as "passwordHash", a.disabled_at is not null as disabled, a.password_temporary_until as "temporaryUntil"
  from ${accountTables} where a.account = $1`;

export interface Credentials {
  readonly account: string;
  readonly password: string;
  /** In place of a one-time password. */
  readonly newPassword?: string | null;
}

export interface SignInOptions {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly graph: Pick<Graph, 'grants'>;
  readonly sessions: Sessions;
}

/** A session; or what is wanted first: a password of one's own, with what is wrong with the one that was given. */
export type SignInResult = { readonly token: string; readonly viewer: SignedIn } | { readonly newPassword: string };

async function keepPassword(sql: Sql, accountId: string, password: string): Promise<void> {
  await sql.query('update identity_account set password_hash = $2, password_temporary_until = null where id = $1', [accountId, await hashPassword(password)]);
}

// What is wrong with the password that is to take the one-time password's place, or null.
function newPasswordFault({ password, newPassword }: Credentials): string | null {
  if (!newPassword) return '这是一次性密码，请设一个自己的密码。';
  return newPassword === password ? '新密码不能与一次性密码相同。' : passwordFault(newPassword);
}

/** Opens a session, or null: an unknown account, a wrong password, one that has run out and a disabled account look and take the same. */
export async function signIn({ sql, clock, graph, sessions }: SignInOptions, credentials: Credentials): Promise<SignInResult | null> {
  const { rows } = await sql.query(findAccount, [credentials.account.trim().toLowerCase(), today(clock)]);
  const [row] = rows;
  const stored = row ? String(row['passwordHash']) : null;
  const matches = await passwordMatches(stored, credentials.password);
  const temporaryUntil = (row?.['temporaryUntil'] as Date | string | null) ?? null;
  if (!row || !stored || !matches || row['disabled'] || (temporaryUntil !== null && new Date(temporaryUntil) < clock.now())) return null;
  const facts = accountFacts(row);
  const fault = temporaryUntil === null ? null : newPasswordFault(credentials);
  if (fault !== null) return { newPassword: fault };
  if (temporaryUntil !== null || isOutdated(stored)) await keepPassword(sql, facts.id, temporaryUntil === null ? credentials.password : credentials.newPassword!);
  return { token: await sessions.open(facts.id), viewer: viewerOf(facts, graph) };
}
