import { type Context, createRow } from '@gongqiao/kernel';
import { Booking } from '../booking/booking.entity.ts';
import type { Space } from '../space/space.entity.ts';

/** An hourly booking of a space by a group, written as it stands. */
export function buildBooking(context: Context, space: Space, values: Pick<Booking, 'startsAt' | 'endsAt'> & Partial<Booking>): Booking {
  return createRow(context, Booking, {
    kind: 'HOURLY', organization: null, holderName: '演示小组', purpose: '小组活动', people: 8, state: 'BOOKED', closure: null, movedFrom: null, notice: null, noticedAt: null, seenAt: null, ...values, space, venue: space.venue, scope: space.scope,
  }, { action: 'book' });
}
