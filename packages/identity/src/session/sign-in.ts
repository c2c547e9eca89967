import type { Graph, Sql } from '@gongqiao/kernel';
import { hashPassword, isOutdated, passwordMatches } from '../password/password.ts';
import { type SignedIn, viewerOf } from '../viewer/viewer-of.ts';
import { accountColumns, accountFacts, accountTables } from './session-row.ts';
import type { Sessions } from './sessions.ts';

const findAccount = `
  select ${accountColumns}, a.password_hash as "passwordHash", a.disabled_at is not null as disabled
  from ${accountTables} where a.account = $1`;

export interface Credentials {
  readonly account: string;
  readonly password: string;
}

export interface SignInOptions {
  readonly sql: Sql;
  readonly graph: Pick<Graph, 'grants'>;
  readonly sessions: Sessions;
  /** Told of a refusal, and of the account if there is one: after the same work either way. */
  readonly refused?: (accountId: string | null) => Promise<void>;
}

async function renewHash(sql: Sql, accountId: string, password: string): Promise<void> {
  await sql.query('update identity_account set password_hash = $2 where id = $1', [accountId, await hashPassword(password)]);
}

/** Opens a session, or null: an unknown account, a wrong password and a disabled account look and take the same. */
export async function signIn({ sql, graph, sessions, refused }: SignInOptions, { account, password }: Credentials): Promise<{ token: string; viewer: SignedIn } | null> {
  const { rows } = await sql.query(findAccount, [account.trim().toLowerCase()]);
  const [row] = rows;
  const stored = row ? String(row['passwordHash']) : null;
  const matches = await passwordMatches(stored, password);
  if (!row || !stored || !matches || row['disabled']) {
    await refused?.(row ? String(row['accountId']) : null);
    return null;
  }
  const facts = accountFacts(row);
  if (isOutdated(stored)) await renewHash(sql, facts.id, password);
  return { token: await sessions.open(facts.id), viewer: viewerOf(facts, graph) };
}
