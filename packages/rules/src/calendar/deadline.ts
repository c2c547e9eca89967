import type { Rule } from '../rule/rule.entity.ts';
import { addTo } from '../rule/add-to.ts';
import { daysAfter, holidaysKnown, isWorkday, workdaysAfter } from './calendar.ts';

export interface Deadline {
  /** The last day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Holidays of a year that it runs through are not published: it may still move. */
  readonly provisional: boolean;
}

function lastDay(from: string, { amount, unit }: Pick<Rule, 'amount' | 'unit'>): string {
  if (amount === null) throw new Error('an article without a number is no period');
  if (unit === 'WORKING_DAY') return workdaysAfter(from, amount);
  let day = addTo(from, { amount, unit });
  // 民法典第二百零三条: 期间的最后一日是法定休假日的, 以法定休假日结束的次日为期间的最后一日
  while (!isWorkday(day)) day = daysAfter(day, 1);
  return day;
}

/** The last day of a period that begins after `from`: the day itself does not count (民法典第二百零一条). */
export function deadlineOf(from: string, rule: Pick<Rule, 'amount' | 'unit'>): Deadline {
  const dueOn = lastDay(from, rule);
  const [first, last] = [from, dueOn].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { dueOn, provisional: !years.every(holidaysKnown) };
}
