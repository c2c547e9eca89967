import { lazyPage, type LightRoute } from '@gongqiao/ui/light';

/** The public's pages of venues; booking and what one booked are loaded when they are opened. */
export const venueRoutes: readonly LightRoute[] = [
  { path: '/venues', page: lazyPage(() => import('./VenuesPage.tsx')) },
  { path: '/venues/:id', page: lazyPage(() => import('./VenuePage.tsx')) },
];
