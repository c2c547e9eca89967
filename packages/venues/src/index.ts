export { Booking } from './booking/booking.entity.ts';
export { venuesDomain } from './domain.ts';
export { allocate, type TermHolder } from './operations/book-space.ts';
export { endTerm, type FreeDesk, freeDesks, prolongTerm } from './operations/term.ts';
export { Space } from './space/space.entity.ts';
export { Venue } from './venue/venue.entity.ts';
