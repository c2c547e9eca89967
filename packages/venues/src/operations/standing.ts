import { type Context, inTransaction, today } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { addTo, amountOn, type Rule } from '@gongqiao/rules';
import type { BookingStanding } from '../booking/standing.types.ts';
import { dayOf } from '../time/shanghai.ts';

export interface Period extends Pick<Rule, 'unit'> {
  readonly amount: number;
}

/** The numbers of the booking rules that are in force today. */
export interface BookingRules {
  readonly horizon: Period;
  readonly cancelBefore: Period;
  readonly limit: number;
  readonly window: Period;
  readonly pause: Period;
}

export async function bookingRules(context: Context): Promise<BookingRules> {
  const rule = (key: string): Promise<Rule & { amount: number }> => amountOn(context, `venues.${key}`, today(context.clock));
  const [horizon, cancelBefore, limit, window, pause] = [await rule('bookingHorizon'), await rule('cancelBefore'), await rule('noShowLimit'), await rule('noShowWindow'), await rule('noShowPause')];
  return { horizon, cancelBefore, limit: limit.amount, window, pause };
}

/** The last day of the pause that follows from these no-shows, in the order of their days; null when there is none. */
export function pausedUntil(missed: readonly string[], { limit, window, pause }: Pick<BookingRules, 'limit' | 'window' | 'pause'>): string | null {
  const ends = missed.filter((day, index) => index + 1 >= limit && day <= addTo(missed[index + 1 - limit]!, window)).map((day) => addTo(day, pause));
  return ends.at(-1) ?? null;
}

export interface Standing {
  /** How many no-shows count today. */
  readonly missed: number;
  /** Until which day it cannot book; null when it can. */
  readonly pausedUntil: string | null;
}

/** How an organization stands by the no-show rule, at all venues of the city together: whoever books, and wherever, the answer is the same. Runs in a transaction. */
export async function standingOf(context: Context, organizationId: string, rules: BookingRules): Promise<Standing> {
  const sql = transactionSql(context);
  const { rows } = await acrossScopes(sql, () => sql.query("select starts_at from venues_booking where organization_id = $1 and state = 'NO_SHOW' order by starts_at", [organizationId]));
  const [missed, day] = [rows.map((row) => dayOf(new Date(row['starts_at'] as string))), today(context.clock)];
  const until = pausedUntil(missed, rules);
  return { missed: missed.filter((each) => addTo(each, rules.window) >= day).length, pausedUntil: until !== null && until >= day ? until : null };
}

/** How the viewer's own organization stands, and how much it has not read of what became of its bookings. */
export async function bookingStanding(context: Context): Promise<BookingStanding | null> {
  const { viewer: { organizationId }, clock } = context;
  if (organizationId === null) return null;
  return inTransaction(context, async () => {
    const rules = await bookingRules(context);
    const { rows: [row] } = await transactionSql(context).query('select count(*) as changes from venues_booking where organization_id = $1 and noticed_at is not null and seen_at is null', [organizationId]);
    return { ...(await standingOf(context, organizationId, rules)), until: addTo(today(clock), rules.horizon), changes: Number(row!['changes']) };
  });
}
