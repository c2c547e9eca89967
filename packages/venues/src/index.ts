export { Booking } from './booking/booking.entity.ts';
export { venuesDomain } from './domain.ts';
export { allocate } from './operations/book-space.ts';
export { Space } from './space/space.entity.ts';
export { Venue } from './venue/venue.entity.ts';
