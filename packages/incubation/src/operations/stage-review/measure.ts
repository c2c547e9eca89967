import { type Context, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { addTo, amountOn } from '@gongqiao/rules';
import type { Residency } from '../../residency/residency.entity.ts';
import { rulesDay } from '../../residency/rules-day.ts';
import type { IndicatorResult } from '../../stage-review/stage-review.types.ts';

/** What is known of a residency from what was recorded, until today. */
export interface Measured {
  readonly months: number;
  readonly sessions: number;
  readonly minutes: number;
  readonly unconfirmed: number;
  readonly activities: number;
  readonly reviews: number;
}

const COUNTS = `select
  (select count(*)::int from incubation_session where residency_id = $1 and state = 'CONFIRMED') as sessions,
  (select coalesce(sum(minutes), 0)::int from incubation_session where residency_id = $1 and state = 'CONFIRMED') as minutes,
  (select count(*)::int from incubation_session where residency_id = $1 and state <> 'CONFIRMED') as unconfirmed,
  (select count(*)::int from incubation_stage_review where residency_id = $1 and state = 'CONCLUDED') as reviews,
  (select count(*)::int from venues_booking where kind = 'HOURLY' and state in ('DONE', 'CHECKED_IN') and starts_at >= $2 and starts_at <= $3
    and case when $4::uuid is null then organization_id is null and holder_name = $5 else organization_id = $4::uuid end) as activities`;

function monthsSince(startsOn: string, day: string): number {
  let months = 0;
  while (addTo(startsOn, { amount: months + 1, unit: 'MONTH' }) <= day) months += 1;
  return months;
}

/** Counts what was recorded of a residency until now. */
export async function measure(context: Context, { id, startsOn, organization, groupName }: Residency): Promise<Measured> {
  const { rows: [row] } = await transactionSql(context).query(COUNTS, [id, new Date(`${startsOn}T00:00:00+08:00`), context.clock.now(), organization?.id ?? null, groupName]);
  return { months: monthsSince(startsOn, today(context.clock)), ...(row as Omit<Measured, 'months'>) };
}

const INDICATORS: Readonly<Record<string, keyof Measured>> = { graduateMonths: 'months', graduateSessions: 'sessions', graduateActivities: 'activities', graduateReviews: 'reviews' };

/** Against the indicators that were published when the residency began: later ones do not count. */
export async function indicatorsOf(context: Context, residency: Residency, measured: Measured): Promise<IndicatorResult[]> {
  return Promise.all(Object.entries(INDICATORS).map(async ([name, figure]) => {
    const { key, title, amount, unit } = await amountOn(context, `incubation.${name}`, rulesDay(residency), residency.scope);
    return { key, title: title.replace(/^出壳：/u, ''), unit: unit === 'MONTH' ? '个月' : '次', wanted: amount, actual: measured[figure], met: measured[figure] >= amount };
  }));
}
