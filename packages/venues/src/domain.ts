import { defineDomain } from '@gongqiao/kernel';
import { followMerges, keepInRecord } from '@gongqiao/registry';
import { Booking } from './booking/booking.entity.ts';
import { bookingFlow, ownBookings } from './booking/booking.flow.ts';
import { bookingPolicy } from './booking/booking.policy.ts';
import { BookingResolver } from './booking/booking.resolver.ts';
import { Closure } from './closure/closure.entity.ts';
import { closureFlow } from './closure/closure.flow.ts';
import { closurePolicy } from './closure/closure.policy.ts';
import { ClosureResolver } from './closure/closure.resolver.ts';
import { venuesGrants, venuesPermissions } from './permissions.ts';
import { venuesRefusals } from './refusals.ts';
import { Space } from './space/space.entity.ts';
import { spacePolicy } from './space/space.policy.ts';
import { SpaceResolver } from './space/space.resolver.ts';
import { venuesTerms } from './terms.ts';
import { Venue } from './venue/venue.entity.ts';
import { venueFlow } from './venue/venue.flow.ts';
import { venuePolicy } from './venue/venue.policy.ts';
import { VenueResolver } from './venue/venue.resolver.ts';

followMerges('venues_booking');
keepInRecord({ noun: () => Booking, own: ownBookings });

export const venuesDomain = defineDomain({
  name: 'venues', title: '场地', clause: '3.2', requires: ['registry', 'rules', 'identity'],
  entities: [Venue, Space, Booking, Closure], policies: [venuePolicy, spacePolicy, bookingPolicy, closurePolicy], flows: [venueFlow, bookingFlow, closureFlow],
  resolvers: [VenueResolver, SpaceResolver, BookingResolver, ClosureResolver], permissions: venuesPermissions, grants: venuesGrants, publicGrants: ['venues.directory'],
  refusals: venuesRefusals, terms: venuesTerms,
});
