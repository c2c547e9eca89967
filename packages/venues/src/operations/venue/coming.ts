import type { Context } from '@gongqiao/kernel';
import { Booking } from '../../booking/booking.entity.ts';

const OPEN = ['BOOKED', 'CHECKED_IN'];

/** The bookings of a venue, or of one of its spaces, that have not ended, the earliest first, with their spaces. Closures are nobody's bookings. */
export async function comingBookings({ em, clock }: Context, of: { venue: string } | { space: string }): Promise<Booking[]> {
  const where = { ...of, state: { $in: OPEN }, kind: { $ne: 'CLOSURE' }, endsAt: { $gt: clock.now() } };
  return (await em.find(Booking, where as never, { orderBy: { startsAt: 'asc' }, populate: ['space'] as never })) as Booking[];
}
