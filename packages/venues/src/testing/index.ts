export { buildSpace, buildVenue, EVERY_DAY } from './venue.builder.ts';
