import { defineFeature } from '@gongqiao/ui';
import { venuesPath } from '../venue-words.ts';
import { venuesManual } from '../manual.ts';

/** 场地: the bases with their rooms, desks and equipment, the day of each, and how they are used. */
export const venues = defineFeature({
  key: 'venues', title: '场地', permission: 'venues.read',
  manual: { ...venuesManual, section: 'publish' },
  nav: [{ title: '场地', keywords: 'changdi cd', path: venuesPath }],
  routes: [
    { path: 'venues', lazy: () => import('./VenuesPage.tsx') },
    { path: 'venues/new', lazy: () => import('./NewVenuePage.tsx') },
    { path: 'venues/:id', lazy: () => import('./VenuePage.tsx') },
    { path: 'venues/:id/correct', lazy: () => import('./CorrectVenuePage.tsx') },
    { path: 'venues/:id/day', lazy: () => import('../bookings/BoardPage.tsx') },
    { path: 'venues/:id/spaces/new', lazy: () => import('../spaces/NewSpacePage.tsx') },
    { path: 'spaces/:id/correct', lazy: () => import('../spaces/CorrectSpacePage.tsx') },
    { path: 'spaces/:id/close', lazy: () => import('../closures/CloseSpacePage.tsx') },
  ],
});
