const DAY = 86_400_000;
const here = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Days as numbers, so that one can count with them. */
export const dayOf = (date: string): number => Math.floor(Date.parse(date) / DAY);
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Today in Qingdao. */
export const todayHere = (): string => here.format(new Date());
/** The last day of which an end is past. */
export const yesterdayHere = (): string => dateOf(dayOf(todayHere()) - 1);
