import chineseDays from 'chinese-days';

const { getDayDetail } = chineseDays;

/** Whether people work on a day (`YYYY-MM-DD`): no weekend and no holiday, or a weekend day that makes up for one. */
export const isWorkday = (day: string): boolean => getDayDetail(day).work;

/** What a day is called where the calendar says more of it than its weekday: `春节`, or that it makes up for one. */
export function dayNote(day: string): string | null {
  const { name, work } = getDayDetail(day);
  const [, holiday] = name.split(',');
  return holiday === undefined ? null : work ? `${holiday}调休，上班` : holiday;
}

/** Whether the State Council's arrangement of a year's holidays is known here; without it weekends alone count. */
export function holidaysKnown(year: number): boolean {
  // 元旦 is in every arrangement; a day that is none is named by its weekday alone.
  return getDayDetail(`${year}-01-01`).name.includes(',');
}

/** The day after so many days. */
export function daysAfter(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The working day that comes so many working days after `day`, which itself does not count. */
export function workdaysAfter(day: string, count: number): string {
  let [at, left] = [day, count];
  while (left > 0) {
    at = daysAfter(at, 1);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

/** How many working days lie between two days: 0 for the same day, below zero when `until` has passed. The first does not count, the last does. */
export function workdaysBetween(from: string, until: string): number {
  if (until < from) return -workdaysBetween(until, from);
  let count = 0;
  for (let at = daysAfter(from, 1); at <= until; at = daysAfter(at, 1)) if (isWorkday(at)) count += 1;
  return count;
}
