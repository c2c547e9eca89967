export { buildBooking } from './booking.builder.ts';
export { loadDemo } from './demo.ts';
export { buildSpace, buildVenue, EVERY_DAY } from './venue.builder.ts';
