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
export async function countFailure(sql: Sql, clock: Clock, attempt: Attempt): Promise<void> {
  const now = clock.now();
  await sql.query(`
    insert into identity_attempt (key, failures, last_at) select k, 1, $2 from unnest($1::text[]) k order by k
    on conflict (key) do update set failures = case when identity_attempt.last_at < $3 then 1 else identity_attempt.failures + 1 end, last_at = $2`,
  [keysOf(attempt).map(([, key]) => key), now, new Date(now.getTime() - LONGEST_WAIT)]);
}

/** Whoever signed in, or was given a new password, begins anew; the address does not, or a spray with one good account among many would never be noticed. */
export async function forgetFailures(sql: Sql, account: string): Promise<void> {
  await sql.query('delete from identity_attempt where key = $1', [`account ${account}`]);
}
