import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { Booking } from './booking.entity.ts';
import { ownBookings } from './booking.flow.ts';

/** Whose it is, and those who look after the venue. Its fields are public in the sense that an organization may select them: of its own. */
export const bookingPolicy = policyFor(Booking, { see: (viewer) => any(ownBookings(viewer), withinScope(viewer, 'venues.read')) });
