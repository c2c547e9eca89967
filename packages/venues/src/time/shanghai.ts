const HOUR = 3_600_000;
const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The moment of a day (`YYYY-MM-DD`) and a time (`HH:MM`) in Asia/Shanghai, where no clock is ever changed. */
export const momentOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

export const dayOf = (moment: Date): string => days.format(moment);

export const timeOf = (moment: Date): string => format.format(moment);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const hoursBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / HOUR;

export const hoursLater = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * HOUR);

/** `3月2日 14:00–16:00`, with both days where they differ, and both years. */
export function spanText(from: Date, to: Date): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  const year = (day: string): string => (first.slice(0, 4) === last.slice(0, 4) ? '' : `${day.slice(0, 4)}年`);
  const word = (day: string): string => `${year(day)}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  return first === last ? `${word(first)} ${timeOf(from)}–${timeOf(to)}` : `${word(first)} ${timeOf(from)}–${word(last)} ${timeOf(to)}`;
}

/** What the clock of this machine says: for pages only, the server asks its context's clock. */
export const nowHere = (): string => new Date().toISOString();

export const todayHere = (): string => dayOf(new Date());
