import type { Context } from '@gongqiao/kernel';
import type { Space } from '../../space/space.entity.ts';
import { isFree, slotsOf, type Span } from '../../time/opening.ts';
import { dayOf, hoursBetween, hoursLater, momentOf, timeOf } from '../../time/shanghai.ts';
import type { Venue } from '../../venue/venue.entity.ts';
import { type Taken, takenIn, takenOf } from './taken.ts';

const MOST = 3;

const listed = (words: readonly string[]): string => words.slice(0, MOST).join('、');

/** The other spaces of the venue that would do, the smallest that is large enough first. */
export async function alikeSpaces({ em }: Context, space: Space, people: number): Promise<Space[]> {
  const spaces = (await em.find(space.constructor as typeof Space, { venue: space.venue.id, kind: space.kind, available: true, id: { $ne: space.id } } as never)) as Space[];
  const lacking = (other: Space): number => space.equipment.filter((word) => !other.equipment.includes(word)).length;
  return spaces.filter(({ capacity }) => space.kind !== 'ROOM' || capacity >= people)
    .sort((one, other) => lacking(one) - lacking(other) || one.capacity - other.capacity || (one.name < other.name ? -1 : 1));
}

function freeTimes(venue: Venue, space: Space, span: Span, taken: readonly Taken[], now: Date): string[] {
  const hours = hoursBetween(span.from, span.to);
  const slots = slotsOf(venue, dayOf(span.from));
  const ends = new Set(slots.map(({ to }) => to.getTime()));
  const wanted = slots.map(({ from }) => ({ from, to: hoursLater(from, hours) }));
  return wanted.filter((each) => ends.has(each.to.getTime()) && each.from > now && isFree(each, takenOf(taken, space))).map(({ from, to }) => `${timeOf(from)}–${timeOf(to)}`);
}

/** What is free instead, in words: other spaces at the same time, other times of the day at the same place. */
export async function alternatives(context: Context, venue: Venue, space: Space, span: Span, people: number): Promise<string> {
  const day = dayOf(span.from);
  const taken = await takenIn(context, venue.id, { from: momentOf(day, '00:00'), to: hoursLater(momentOf(day, '00:00'), 24) });
  const spaces = (await alikeSpaces(context, space, people)).filter((other) => isFree(span, takenOf(taken, other))).map(({ name, capacity }) => (space.kind === 'ROOM' ? `${name}（${capacity} 人）` : name));
  const times = freeTimes(venue, space, span, taken, context.clock.now());
  const parts = [...(spaces.length > 0 ? [`同一时间空闲的有${listed(spaces)}`] : []), ...(times.length > 0 ? [`这里当天还空闲的有 ${listed(times)}`] : [])];
  return parts.length > 0 ? `${parts.join('；')}。` : '当天没有同样合适的空闲，请换一天。';
}
