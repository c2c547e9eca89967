import type { Clock, Sql } from '@gongqiao/kernel';

const MINUTE = 60_000;

/** 等级保护：登录失败处理. After so many failures in a row of one account, or of one address, from which a whole office may come, the next attempt waits. */
export const PATIENCE = { account: 5, address: 50 } as const;
// A quarter of an hour, and twice as long with each further failure, up to a day.
const FIRST_WAIT = 15 * MINUTE;
const LONGEST_WAIT = 24 * 60 * MINUTE;

export interface Attempt {
  readonly account: string;
  readonly address: string;
}

const keysOf = ({ account, address }: Attempt) => [['account', `account ${account}`], ['address', `address ${address}`]] as const;

/** Milliseconds to wait after so many failures in a row, of which `patience` are free. */
function waitAfter(failures: number, patience: number): number {
  return failures < patience ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - patience), LONGEST_WAIT);
}

/** Until when nobody may try again, or null. What is typed counts, whether there is such an account or not. */
export async function lockedUntil(sql: Sql, clock: Clock, attempt: Attempt): Promise<Date | null> {
  const keys = keysOf(attempt);
  const { rows } = await sql.query('select key, failures, last_at from identity_attempt where key = any($1::text[])', [keys.map(([, key]) => key)]);
  const ends = rows.map((row) => {
    const kind = keys.find(([, key]) => key === row['key'])![0];
    return new Date(row['last_at'] as string).getTime() + waitAfter(Number(row['failures']), PATIENCE[kind]);
  });
  const end = Math.max(0, ...ends);
  return end > clock.now().getTime() ? new Date(end) : null;
}

/** Counts a failure; what is older than a day is forgotten. Kept in the database: a restart forgives nothing. */
export function countFailure(sql: Sql, clock: Clock, attempt: Attempt): Promise<void> {
  return count(sql, clock, keysOf(attempt).map(([, key]) => key));
}

/** Counts a failure of the address, where that of the account was counted beforehand. */
export function countAddress(sql: Sql, clock: Clock, attempt: Attempt): Promise<void> {
  return count(sql, clock, keysOf(attempt).flatMap(([kind, key]) => (kind === 'address' ? [key] : [])));
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
export async function takeAttempt(sql: Sql, clock: Clock, { account }: Pick<Attempt, 'account'>): Promise<boolean> {
  const now = clock.now();
  const { rows } = await sql.query(`
    insert into identity_attempt as a (key, failures, last_at) values ($1, 1, $2)
    on conflict (key) do update set failures = case when a.last_at < $3 then 1 else a.failures + 1 end, last_at = $2
    where a.failures < $4::int or a.last_at + least($5::float8 * power(2, least(a.failures - $4::int, 30)), $6::float8) * interval '1 millisecond' <= $2
    returning key`,
  [`account ${account}`, now, new Date(now.getTime() - LONGEST_WAIT), PATIENCE.account, FIRST_WAIT, LONGEST_WAIT]);
  return rows.length > 0;
}

/** Whoever signed in, or was given a new password, begins anew; the address does not, or a spray with one good account among many would never be noticed. */
export async function forgetFailures(sql: Sql, account: string): Promise<void> {
  await sql.query('delete from identity_attempt where key = $1', [`account ${account}`]);
}
