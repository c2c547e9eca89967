import { ownPart } from '@gongqiao/registry/portal';
import { lazyPage, type LightRoute } from '@gongqiao/ui/light';
import { ownBookingsPath } from './venue-address.ts';

/** The public's pages of venues, and what an organization booked there; each is loaded when it is opened. */
export const venueRoutes: readonly LightRoute[] = [
  { path: '/venues', page: lazyPage(() => import('./VenuesPage.tsx')) },
  { path: '/venues/:id', page: lazyPage(() => import('./VenuePage.tsx')) },
  ownPart({ path: ownBookingsPath, label: '场地预约', load: () => import('./own/OwnBookingsPage.tsx') }),
];
