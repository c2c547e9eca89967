import type { LightRoute } from '@gongqiao/ui/light';
import { DirectoryPage } from './DirectoryPage.tsx';
import { OpenDataPage } from './open-data/OpenDataPage.tsx';
import { OrganizationPage } from './OrganizationPage.tsx';

/** The public directory's pages on the portal. */
export const directoryRoutes: readonly LightRoute[] = [
  { path: '/organizations', page: DirectoryPage },
  { path: '/organizations/:id', page: OrganizationPage },
  { path: '/open-data', page: OpenDataPage },
];
