import { refuse } from '../../refusals.ts';
import type { OpeningSpan } from '../../time/opening.ts';
import type { VenueInput } from '../../venue/venue.input.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WEEKDAYS = '一二三四五六日';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const inOrder = (one: OpeningSpan, other: OpeningSpan): number => one.weekday - other.weekday || (one.from < other.from ? -1 : 1);

function faultOf({ weekday, from, to }: OpeningSpan, next: OpeningSpan | undefined): string | null {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) return '星期要在一到日之间';
  const span = `星期${WEEKDAYS[weekday - 1]} ${from}–${to}`;
  if (!TIME.test(from) || !TIME.test(to) || minutesOf(to) - minutesOf(from) < 60) return span;
  return next?.weekday === weekday && next.from < to ? `${span} 与后一段重叠` : null;
}

/** When it is open, tidied and in order; refuses what cannot be. */
export function openingHoursOf(typed: readonly OpeningSpan[]): OpeningSpan[] {
  if (typed.length === 0) throw refuse('HOURS_MISSING', {}, ['openingHours']);
  const hours = typed.map(({ weekday, from, to }) => ({ weekday, from: from.trim(), to: to.trim() })).sort(inOrder);
  const fault = hours.map((span, index) => faultOf(span, hours[index + 1])).find((each) => each !== null);
  if (fault) throw refuse('HOURS_INVALID', { fault }, ['openingHours']);
  return hours;
}

/** What an input states of a venue, tidied. */
export function venueFacts({ name, address, phone, openingHours, closedDays, guidance }: VenueInput) {
  if (name.trim() === '') throw refuse('NAME_MISSING', {}, ['name']);
  if (address.trim() === '') throw refuse('ADDRESS_MISSING', {}, ['address']);
  return {
    name: name.trim(), address: address.trim(), phone: phone?.trim() || null, guidance: guidance?.trim() || null, hours: openingHoursOf(openingHours), closedDays: [...new Set(closedDays)].sort(),
  };
}
