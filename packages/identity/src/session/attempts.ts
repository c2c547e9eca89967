import { createHash } from 'node:crypto';
import type { Clock, Context, Sql } from '@gongqiao/kernel';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/**
 * 等级保护：登录失败处理. An account waits after so many failures in a row. An address, from which a whole office may come, waits for the next quarter of an hour
 * after so many failures in one; who got in is not counted, however many they are.
 */
export const PATIENCE = { account: 5, address: 100 } as const;
// A quarter of an hour, and twice as long with each further failure, up to a day.
const FIRST_WAIT = QUARTER;
const LONGEST_WAIT = 24 * 60 * MINUTE;

export interface Attempt {
  readonly account: string;
  readonly address: string;
}

/** Until when nobody may try again, and whether it is the account or everybody at the address who waits. */
export interface Lock {
  readonly lockedUntil: Date;
  readonly by: keyof typeof PATIENCE;
}

const quarterOf = (now: Date): Date => new Date(Math.floor(now.getTime() / QUARTER) * QUARTER);

// Somebody types a telephone or an identity number where the name of an account belongs. Five digits of its hash count as well, and are shared by ten thousand numbers.
const typedNumber = /^[\d+\s-]{8,}[\dx]$/i;
const counted = (typed: string): string => (typedNumber.test(typed.normalize('NFKC')) ? `number ${createHash('sha256').update(typed).digest('hex').slice(0, 5)}` : typed);
const accountKey = ({ account }: Pick<Attempt, 'account'>): string => `account ${counted(account)}`;
const addressKey = ({ address }: Attempt, now: Date): string => `address ${address} ${quarterOf(now).toISOString()}`;

/** Milliseconds to wait after so many failures of an account in a row. */
function waitAfter(failures: number): number {
  return failures < PATIENCE.account ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - PATIENCE.account), LONGEST_WAIT);
}

/** Until when nobody may try again, or null. What is typed counts, whether there is such an account or not. */
export async function findLock(sql: Sql, clock: Clock, attempt: Attempt): Promise<Lock | null> {
  const now = clock.now();
  const { rows } = await sql.query('select key, failures, last_at from identity_attempt where key in ($1, $2)', [accountKey(attempt), addressKey(attempt, now)]);
  const locks = rows.flatMap((row): Lock[] => {
    const failures = Number(row['failures']);
    if (row['key'] === accountKey(attempt)) return [{ by: 'account', lockedUntil: new Date(new Date(row['last_at'] as string).getTime() + waitAfter(failures)) }];
    return failures < PATIENCE.address ? [] : [{ by: 'address', lockedUntil: new Date(quarterOf(now).getTime() + QUARTER) }];
  });
  const [longest] = locks.filter(({ lockedUntil }) => lockedUntil > now).sort((a, b) => b.lockedUntil.getTime() - a.lockedUntil.getTime());
  return longest ?? null;
}

/** Counts a failure; what is older than a day is forgotten. Kept in the database: a restart forgives nothing, and all gateways count together. */
export function countFailure(sql: Sql, clock: Clock, attempt: Attempt): Promise<void> {
  return count(sql, clock, [accountKey(attempt), addressKey(attempt, clock.now())]);
}

/** Counts a failure of the address, where that of the account was counted beforehand. */
export function countAddress(sql: Sql, clock: Clock, attempt: Attempt): Promise<void> {
  return count(sql, clock, [addressKey(attempt, clock.now())]);
}

async function count(sql: Sql, clock: Clock, keys: readonly string[]): Promise<void> {
  const now = clock.now();
  await sql.query(`
    insert into identity_attempt (key, failures, last_at) select k, 1, $2 from unnest($1::text[]) k order by k
    on conflict (key) do update set failures = case when identity_attempt.last_at < $3 then 1 else identity_attempt.failures + 1 end, last_at = $2`,
  [keys, now, new Date(now.getTime() - LONGEST_WAIT)]);
}

/**
 * Counts an attempt as a failure of the account before it is looked at, or says that nobody may try again yet. In one statement: a code of six
 * digits could be guessed by many who ask at once, each before the others were counted.
 */
export async function takeAttempt(sql: Sql, clock: Clock, attempt: Pick<Attempt, 'account'>): Promise<boolean> {
  const now = clock.now();
  const { rows } = await sql.query(`
    insert into identity_attempt as a (key, failures, last_at) values ($1, 1, $2)
    on conflict (key) do update set failures = case when a.last_at < $3 then 1 else a.failures + 1 end, last_at = $2
    where a.failures < $4::int or a.last_at + least($5::float8 * power(2, least(a.failures - $4::int, 30)), $6::float8) * interval '1 millisecond' <= $2
    returning key`,
  [accountKey(attempt), now, new Date(now.getTime() - LONGEST_WAIT), PATIENCE.account, FIRST_WAIT, LONGEST_WAIT]);
  return rows.length > 0;
}

/** Whoever signed in, or was given a new password, begins anew; the address does not, or a spray with one good account among many would never be noticed. */
export async function forgetFailures(sql: Sql, account: string): Promise<void> {
  await sql.query('delete from identity_attempt where key = $1', [accountKey({ account })]);
}

/** Removes what no longer counts: where people came from is not kept longer than it is needed. */
export async function clearAttempts({ sql, clock }: Pick<Context, 'sql' | 'clock'>): Promise<void> {
  await sql.query('delete from identity_attempt where last_at < $1', [new Date(clock.now().getTime() - LONGEST_WAIT)]);
}
