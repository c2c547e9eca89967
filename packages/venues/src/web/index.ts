export { bookings } from './bookings/feature.ts';
export { closures } from './closures/feature.ts';
export { TodayBookings } from './home/TodayBookings.tsx';
export { VenuesAtHand } from './home/VenuesAtHand.tsx';
export { venues } from './venues/feature.ts';
