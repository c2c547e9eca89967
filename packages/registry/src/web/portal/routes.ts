import { administratorsPath, recordPath } from './own/own-address.ts';
import { ownPart } from './own/own-parts.tsx';
import { lazyPage, type LightRoute } from '@gongqiao/ui/light';
import { DirectoryPage } from './DirectoryPage.tsx';

/** The public directory's pages on the portal. */
export const directoryRoutes: readonly LightRoute[] = [
  { path: '/organizations', page: DirectoryPage },
  { path: '/organizations/:id', page: lazyPage(async () => ({ Page: (await import('./OrganizationPage.tsx')).OrganizationPage })) },
  { path: '/open-data', page: lazyPage(async () => ({ Page: (await import('./open-data/OpenDataPage.tsx')).OpenDataPage })) },
];

/** What an organization does with its own record, once it has signed in. Nobody else has to load it. */
export const ownRoutes: readonly LightRoute[] = [
  { path: '/my-organization', page: lazyPage(() => import('./own/OwnRecordPage.tsx')) },
  { path: '/my-organization/request', page: lazyPage(() => import('./own/AskPage.tsx')) },
  { path: '/my-organization/requests', page: lazyPage(() => import('./own/OwnRequestsPage.tsx')) },
  { path: '/my-organization/requests/:id', page: lazyPage(() => import('./own/OwnRequestPage.tsx')) },
  { path: '/my-organization/requests/:id/resubmit', page: lazyPage(() => import('./own/ResubmitPage.tsx')) },
  ownPart({ path: recordPath, label: '我的档案', load: () => import('./record/WholeRecordPage.tsx') }),
  ownPart({ path: administratorsPath, label: '管理员', load: () => import('./claim/AdministratorsPage.tsx') }),
];
