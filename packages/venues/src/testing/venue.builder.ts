import { type Context, createRow } from '@gongqiao/kernel';
import { Space } from '../space/space.entity.ts';
import type { OpeningSpan } from '../time/opening.ts';
import { Venue } from '../venue/venue.entity.ts';

let built = 0;

/** Open on every day of the week from 9 to 12 and from 14 to 18. */
export const EVERY_DAY: readonly OpeningSpan[] = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [{ weekday, from: '09:00', to: '12:00' }, { weekday, from: '14:00', to: '18:00' }]);

/** A published venue of 城阳区. Runs in the context's transaction. */
export function buildVenue(context: Context, overrides: Partial<Venue> = {}): Venue {
  built += 1;
  return createRow(context, Venue, {
    name: `城阳区第${built}孵化基地`, region: '370214' as never, scope: '370214', address: '青岛市城阳区正阳路（演示）', phone: null, hours: [...EVERY_DAY], closedDays: [], guidance: null, state: 'PUBLISHED', ...overrides,
  }, { action: 'create' });
}

/** A room for 20 people. */
export function buildSpace(context: Context, venue: Venue, overrides: Partial<Space> = {}): Space {
  built += 1;
  return createRow(context, Space, { name: `${built}号室`, kind: 'ROOM', capacity: 20, floor: '二楼', equipment: [], available: true, ...overrides, venue, scope: venue.scope }, { action: 'create' });
}
