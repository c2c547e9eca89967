import type { LightRoute } from '@gongqiao/ui/light';
import { CallPage } from './CallPage.tsx';
import { CallsPage } from './CallsPage.tsx';

/** What everybody reads of calls. */
export const callRoutes: readonly LightRoute[] = [{ path: '/calls', page: CallsPage }, { path: '/calls/:id', page: CallPage }];
