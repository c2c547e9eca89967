import { createHash, randomBytes } from 'node:crypto';
import { type Clock, newId, type Sql } from '@gongqiao/kernel';

/** How long, in milliseconds, somebody may take to answer. */
export const CHALLENGE_LIMIT = 5 * 60_000;

/** What an answer is good for: one that was given for one thing is none for another. */
export type Purpose = 'REGISTER' | 'SIGN_IN' | 'PROVE';

interface Place {
  readonly sql: Sql;
  readonly clock: Clock;
}

const hashOf = (challenge: string): string => createHash('sha256').update(challenge).digest('base64url');

/** What a device is to sign, once and soon; forgets those that nobody answered. */
export async function makeChallenge({ sql, clock }: Place, accountId: string, purpose: Purpose): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = randomBytes(32);
  const now = clock.now();
  await sql.query('delete from identity_passkey_challenge where expires_at <= $1', [now]);
  await sql.query('insert into identity_passkey_challenge (id, created_at, updated_at, account_id, purpose, hash, expires_at) values ($1, $2, $2, $3, $4, $5, $6)',
    [newId(), now, accountId, purpose, hashOf(challenge.toString('base64url')), new Date(now.getTime() + CHALLENGE_LIMIT)]);
  return new Uint8Array(challenge);
}

function challengeIn(clientData: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/** The challenge that an answer says it signed, if it was asked of this account for this purpose and is still good. It is used up, whatever comes of the answer. */
export async function takeChallenge({ sql, clock }: Place, accountId: string, purpose: Purpose, clientData: string): Promise<string | null> {
  const challenge = challengeIn(clientData);
  if (challenge === null) return null;
  const { rows } = await sql.query('delete from identity_passkey_challenge where hash = $1 and account_id = $2 and purpose = $3 and expires_at > $4 returning id', [hashOf(challenge), accountId, purpose, clock.now()]);
  return rows.length > 0 ? challenge : null;
}
