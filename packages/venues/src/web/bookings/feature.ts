import { defineFeature } from '@gongqiao/ui';
import { bookingsPath } from '../venue-words.ts';
import { venuesManual } from '../manual.ts';

/** 预约: who has which room when, who came, and bookings made for those who call. */
export const bookings = defineFeature({
  key: 'bookings', title: '预约', permission: 'venues.read',
  manual: { ...venuesManual, section: 'bookings' },
  nav: [{ title: '预约', keywords: 'yuyue yy', path: bookingsPath }],
  routes: [
    { path: 'bookings', lazy: () => import('./BookingsPage.tsx') },
    { path: 'bookings/new', lazy: () => import('./NewBookingPage.tsx') },
    { path: 'bookings/:id', lazy: () => import('./BookingPage.tsx') },
  ],
});
