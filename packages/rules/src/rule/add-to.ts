import type { Rule } from './rule.entity.ts';

type Period = Pick<Rule, 'amount' | 'unit'>;

const MONTHS: Partial<Record<Rule['unit'], number>> = { MONTH: 1, YEAR: 12 };

/** The day that a period of days, months or years after `day` (`YYYY-MM-DD`) ends on; a day that the month does not have is its last (民法典第二百零二条). */
export function addTo(day: string, { amount, unit }: Period): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = MONTHS[unit];
  if (amount === null || (months === undefined && unit !== 'DAY')) throw new Error(`${unit} is no period of days, months or years`);
  if (months === undefined) return new Date(Date.UTC(year, month - 1, date + amount)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month + months * amount, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months * amount, Math.min(date, last))).toISOString().slice(0, 10);
}
