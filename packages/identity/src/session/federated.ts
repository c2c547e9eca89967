import { today } from '@gongqiao/kernel';
import { type SignedIn, viewerOf } from '../viewer/viewer-of.ts';
import { accountColumns, accountFacts, accountTables } from './session-row.ts';
import type { SignInOptions } from './sign-in.ts';

/** Who the union's identity provider says that somebody is. */
export interface FederatedIdentity {
  readonly issuer: string;
  /** Never given to anybody else there. */
  readonly subject: string;
  /** The name of the account here, by which a subject is known the first time. */
  readonly account: string | null;
  readonly device?: string;
  /** The provider asked for proof this time, instead of relying on an earlier sign-in. */
  readonly proved?: boolean;
}

export interface FederatedSignIn {
  readonly token: string;
  readonly viewer: SignedIn;
  /** The account was not linked before. */
  readonly linked: boolean;
}

// An account that belongs to another subject is never taken over, whatever name that subject has now.
const linkAccount = `
  update identity_account set federated_issuer = $1, federated_subject = $2
  where account = $3 and federated_subject is null and kind = 'STAFF' and disabled_at is null
    and not exists (select 1 from identity_account o where o.federated_issuer = $1 and o.federated_subject = $2)`;

const findLinked = `
  select ${accountColumns('$3')} from ${accountTables} where a.federated_issuer = $1 and a.federated_subject = $2 and a.kind = 'STAFF' and a.disabled_at is null`;

/** Opens a session for a member of staff whom the identity provider knows; null when there is no account of that name here, or it is disabled or somebody else's. */
export async function signInFederated({ sql, clock, graph, sessions }: Pick<SignInOptions, 'sql' | 'clock' | 'graph' | 'sessions'>, { issuer, subject, account, device, proved = false }: FederatedIdentity): Promise<FederatedSignIn | null> {
  const find = async () => (await sql.query(findLinked, [issuer, subject, today(clock)])).rows[0];
  const known = await find();
  if (!known && account) await sql.query(linkAccount, [issuer, subject, account.trim().toLowerCase()]);
  const row = known ?? (await find());
  if (!row) return null;
  const facts = accountFacts(row);
  return { token: await sessions.open(facts.id, device, proved), viewer: viewerOf(facts, graph), linked: !known };
}
