import { dayOf, hoursBetween, hoursLater, momentOf, weekdayOf } from './shanghai.ts';

/** When a venue is open on a weekday, 1 for Monday; a weekday may have several, and one without any is closed. */
export interface OpeningSpan {
  readonly weekday: number;
  /** `HH:MM` in Asia/Shanghai. */
  readonly from: string;
  readonly to: string;
}

export interface Opening {
  readonly hours: readonly OpeningSpan[];
  /** Days on which it is closed all the same, `YYYY-MM-DD`. */
  readonly closedDays: readonly string[];
}

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** When it is open on a day, in order. */
export function openSpans({ hours, closedDays }: Opening, day: string): Span[] {
  if (closedDays.includes(day)) return [];
  return hours.filter(({ weekday }) => weekday === weekdayOf(day)).map(({ from, to }) => ({ from: momentOf(day, from), to: momentOf(day, to) })).sort((one, other) => one.from.getTime() - other.from.getTime());
}

/** The whole hours that can be booked on a day; what is left of less than an hour cannot. */
export function slotsOf(opening: Opening, day: string): Span[] {
  return openSpans(opening, day).flatMap(({ from, to }) => Array.from({ length: Math.floor(hoursBetween(from, to)) }, (_, index) => ({ from: hoursLater(from, index), to: hoursLater(from, index + 1) })));
}

/** Whether a time is made of whole hours, one after the other, of one stretch of opening. */
export function isMadeOfSlots(opening: Opening, { from, to }: Span): boolean {
  const whole = (hours: number): boolean => hours >= 0 && Number.isInteger(hours);
  return openSpans(opening, dayOf(from)).some((open) => whole(hoursBetween(open.from, from)) && whole(hoursBetween(from, to)) && from < to && to <= open.to);
}

const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

export const isFree = (span: Span, taken: readonly Span[]): boolean => !taken.some((other) => overlaps(span, other));
